package org.ecozone.server.screening;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.timing.Stage;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.LayerOverlap.Nearest;
import org.ecozone.zoning.ZoningMap;
import org.springframework.stereotype.Service;

/** Makes the sheets of what is recorded: from the recorded result, and the edition that it was made with or none at all. */
@Service
class RecordedSheets {

    private final ScreeningRows rows;
    private final PublishedEditions editions;
    private final LargeVerifications large;

    RecordedSheets(ScreeningRows rows, PublishedEditions editions, LargeVerifications large) {
        this.rows = rows;
        this.editions = editions;
        this.large = large;
    }

    /**
     * The sheet of the record {@code id}, canonical JSON.
     *
     * @throws ProblemException SCREENING_UNKNOWN, RECORD_ALTERED or EDITION_NOT_HELD
     */
    byte[] sheet(UUID id) {
        RecordedScreening recorded =
                Stage.DB.of(() -> rows.findAnswer(id)).orElseThrow(() -> RecordedScreenings.unknown(id.toString()));
        require(recorded.isResultAsHashed(), "登记的结果");
        ZoningMap map = edition(ListedMembers.of(recorded.result()));
        return Stage.SCREEN.of(() -> Sheet.ofRecord(
                        recorded.result().getBytes(StandardCharsets.UTF_8),
                        recorded.resultHash(),
                        map.layers(),
                        () -> nearest(id, map))
                .json());
    }

    static void require(boolean isAsHashed, String what) {
        if (!isAsHashed) {
            throw new ProblemException(ProblemCode.RECORD_ALTERED, what + "与其散列值不符，不能据此作研判意见；请先复核这条记录，查明改动。");
        }
    }

    /** The edition that a result names, by its hash; throws EDITION_NOT_HELD. */
    ZoningMap edition(ListedMembers listed) {
        String code = String.valueOf(listed.find("/edition/code"));
        String hash = String.valueOf(listed.find("/edition/hash"));
        return editions.find(code, hash)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.EDITION_NOT_HELD,
                        "本服务没有登记时的数据版本 " + code + "（" + hash + "），不能以另一版本代替；请在有该版本的服务上打开这条记录。"));
    }

    /** Only where the whole site lies outside: its request, which may have megabytes, is not read for others. */
    private Optional<Nearest> nearest(UUID id, ZoningMap map) {
        int bytes = rows.requestSize(id)
                .orElseThrow(() -> RecordedScreenings.unknown(id.toString()))
                .bytes();
        return large.inTurn(
                bytes,
                () -> rows.find(id).flatMap(recorded -> {
                    require(recorded.isRequestAsHashed(), "登记的请求");
                    return map.nearestOfTerritory(RequestReader.ground(RecordedRequest.parse(recorded.request())));
                }));
    }
}
