package org.ecozone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ecozone.chain.Chain;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.record.Recomputation;
import org.ecozone.screening.record.Verification;
import org.ecozone.screening.record.Verification.Code;
import org.ecozone.screening.record.Verification.VerificationCheck;
import org.ecozone.screening.record.Verifier;
import org.ecozone.screening.request.RequestReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a recorded screening again, without the server that recorded it. */
@Command(
        name = "verify",
        header = "离线验证一条登记的研判 / verifies a recorded screening without a server",
        description = {
            "核对散列值，用给出的数据版本和规则库重算，与登记的结果逐字节比较。",
            "Checks the hashes, makes it again with the edition and rules given, and" + " compares byte for byte.",
            "",
            "  curl -s SERVER/api/screenings/ID >result.json; curl -s SERVER/api/screenings/ID/request >request.json",
            "  scripts/ecozone verify result.json request.json",
            "",
            "给出的数据版本或规则库不是记录所用的，以 3 结束；记录被改动或重算不同，以 1 结束。",
            "Ends with 3 where the edition or rules given are not those of the record; with 1 where the record was altered or"
                    + " comes out otherwise."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORD.json",
            description = {
                "登记的结果和登记的请求，各一个文件，次序不论；或合为一个：{\"result\": …, \"request\": …}",
                "the recorded result and the recorded request, a file each, in either order; or both in one"
            })
    private List<Path> files = new ArrayList<>();

    @Mixin
    private Sources sources = new Sources();

    @Option(
            names = "--request-hash",
            paramLabel = "sha256:…",
            description = {
                "登记的请求的散列值（服务器在 …/request 的 ETag 中给出）；不给则只算出，不核对",
                "hash of the recorded request, which the server gives as its ETag; without it, it is told but not checked"
            })
    private @Nullable String requestHash;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = {"text（默认）或 json", "text (default) or json"})
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (files.size() > 2) {
            throw new ParameterException(spec.commandLine(), "one record at a time: its result and its request");
        }
        FetchedRecord record = FetchedRecord.read(files, requestHash);
        var given = new GivenSources(sources.editions(), sources.rules());
        var recomputation =
                new Recomputation(new RequestReader(sources.industries()), new Answers(), new RulesOnMaps());
        Verification verification = new Verifier(given, recomputation, SoftwareVersion.get())
                .verify(record.recorded(), Map.of(), Chain.EMPTY, Instant.now());
        Set<Code> unchecked = unchecked(record);
        List<VerificationCheck> checks = verification.checks().stream()
                .filter(check -> !unchecked.contains(check.code()))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(json(verification, checks, unchecked, record, given));
        } else {
            new VerificationText(out).print(verification, checks, record, given);
        }
        return outcome(verification, checks, given);
    }

    /** What only the server's database could tell. */
    private static Set<Code> unchecked(FetchedRecord record) {
        Set<Code> unchecked = EnumSet.of(Code.RECORD_HASH, Code.LISTED);
        if (!record.hasRequestHash()) {
            unchecked.add(Code.REQUEST_HASH);
        }
        return unchecked;
    }

    private static int outcome(Verification verification, List<VerificationCheck> checks, GivenSources given) {
        if (verification.verified()) {
            return ExitCode.OK;
        }
        boolean isAltered = checks.stream()
                .filter(check -> check.code() == Code.RESULT_HASH || check.code() == Code.REQUEST_HASH)
                .anyMatch(check -> !check.ok());
        return isAltered || given.lacking().isEmpty() ? ExitCode.FOUND : ExitCode.UNREADABLE;
    }

    private static ObjectNode json(
            Verification verification,
            List<VerificationCheck> checks,
            Set<Code> unchecked,
            FetchedRecord record,
            GivenSources given) {
        var mapper = JsonMapper.shared();
        ObjectNode json = mapper.createObjectNode()
                .put("id", verification.id().toString())
                .put("verified", verification.verified())
                .put("recordedHash", verification.recordedHash())
                .put("recomputedHash", verification.recomputedHash())
                .put("requestHash", record.recorded().requestHash());
        json.set("checks", mapper.valueToTree(checks));
        json.set("notChecked", mapper.valueToTree(unchecked));
        json.set("differences", mapper.valueToTree(verification.differences()));
        json.set("lacking", mapper.valueToTree(given.lacking()));
        json.set("remarks", mapper.valueToTree(given.remarks()));
        json.set("software", mapper.valueToTree(verification.software()));
        return json;
    }
}
