package org.ecozone.server.sitefile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;
import org.ecozone.geo.LegacyDatum;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.timing.Stage;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads the sites of an uploaded file, by what the user says of it. */
public final class UploadedSites {

    private UploadedSites() {}

    /**
     * What {@code file} holds, whatever is wrong with it.
     *
     * @param crs the coordinate system where the file leaves it open; null or blank if not given
     * @param encoding of text; null or blank if not given
     * @throws ProblemException if one of these is not known
     */
    public static SiteFileReading read(MultipartFile file, @Nullable String crs, @Nullable String encoding)
            throws IOException {
        SiteFileOptions options = options(crs, encoding);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] content = file.getBytes();
        return Stage.READ.of(() -> SiteFile.read(content, name, options));
    }

    /** That nothing can be done with a file, for what is wrong with it: at least one fault. */
    public static ProblemException refused(SiteFileReading reading) {
        List<Fault> faults = reading.defects().stream().map(Fault::of).toList();
        if (faults.stream().anyMatch(fault -> fault.code().equals("READER_BUSY"))) {
            return new ProblemException(ProblemCode.SERVER_BUSY, faults.get(0).message(), faults);
        }
        boolean wholeFile = faults.stream().allMatch(fault -> fault.pointer() == null && fault.coordinate() == null);
        boolean crs = faults.stream().allMatch(fault -> fault.code().equals(ProblemCode.CRS_UNKNOWN.name()));
        ProblemCode code =
                crs ? ProblemCode.CRS_UNKNOWN : wholeFile ? ProblemCode.FILE_UNREADABLE : ProblemCode.SITE_INVALID;
        return new ProblemException(code, faults.get(0).message(), faults);
    }

    private static SiteFileOptions options(@Nullable String crs, @Nullable String encoding) {
        List<Fault> faults = new ArrayList<>();
        String name = isGiven(crs) ? DegreeNotation.withoutNotation(crs) : "";
        Optional<Crs> system = isGiven(crs) ? Crs.find(name) : Optional.empty();
        if (isGiven(crs) && system.isEmpty()) {
            faults.add(unknown(crs));
        }
        Optional<Charset> charset = isGiven(encoding) ? SiteFileOptions.findEncoding(encoding) : Optional.empty();
        if (isGiven(encoding) && charset.isEmpty()) {
            String message = "不识别文本编码“" + encoding + "”；可用 UTF-8、UTF-16、GB18030";
            faults.add(Fault.at("encoding", ProblemCode.BAD_PARAMETER.name(), message));
        }
        if (!faults.isEmpty()) {
            boolean onlyCrs = charset.isPresent() || !isGiven(encoding);
            ProblemCode code = onlyCrs ? ProblemCode.CRS_UNKNOWN : ProblemCode.BAD_PARAMETER;
            throw new ProblemException(code, faults.get(0).message(), faults);
        }
        return new SiteFileOptions(system, charset, system.map(known -> DegreeNotation.of(crs)));
    }

    private static Fault unknown(String crs) {
        Optional<LegacyDatum> old = LegacyDatum.find(crs);
        String message = old.map(datum -> datum.refusal(crs))
                .orElse("不识别坐标系“" + crs + "”；可用 EPSG:4490、EPSG:4326 和 CGCS2000 高斯投影 EPSG:4491 至 4554");
        String messageEn = old.map(datum -> datum.refusalEn(crs))
                .orElse("Coordinate system \"" + crs
                        + "\" is not known; EPSG:4490, EPSG:4326 and the CGCS2000 Gauss-Krüger zones"
                        + " EPSG:4491 to 4554 are read");
        String code = old.isPresent() ? "CRS_UNSUPPORTED" : ProblemCode.CRS_UNKNOWN.name();
        return new Fault(code, message, "crs", null, messageEn, null, null, null, null);
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
