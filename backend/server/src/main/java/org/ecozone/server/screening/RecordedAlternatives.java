package org.ecozone.server.screening;

import java.util.UUID;
import org.ecozone.access.book.RuleBook;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.Screening;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.otherwise.Alternatives;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.server.access.RulesInForce;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.timing.Stage;
import org.ecozone.zoning.ZoningMap;
import org.springframework.stereotype.Service;

/**
 * Looks for the alternatives of what is recorded: from the recorded request, by the edition and the rules that it was made with or
 * none at all.
 */
@Service
class RecordedAlternatives {

    private final ScreeningRows rows;
    private final RecordedSheets sheets;
    private final RulesInForce rules;
    private final RequestReader reader;
    private final RulesOnMaps onMaps;
    private final Answers answers;
    private final LargeVerifications large;
    private final AlternativeTurns turns;

    RecordedAlternatives(
            ScreeningRows rows,
            RecordedSheets sheets,
            RulesInForce rules,
            RequestReader reader,
            RulesOnMaps onMaps,
            Answers answers,
            LargeVerifications large,
            AlternativeTurns turns) {
        this.rows = rows;
        this.sheets = sheets;
        this.rules = rules;
        this.reader = reader;
        this.onMaps = onMaps;
        this.answers = answers;
        this.large = large;
        this.turns = turns;
    }

    /**
     * The alternatives of the record {@code id}, canonical JSON.
     *
     * @throws ProblemException SCREENING_UNKNOWN, RECORD_ALTERED, EDITION_NOT_HELD, RULES_NOT_HELD or SERVER_BUSY
     */
    byte[] alternatives(UUID id) {
        int bytes = Stage.DB
                .of(() -> rows.requestSize(id))
                .orElseThrow(() -> RecordedScreenings.unknown(id.toString()))
                .bytes();
        return large.inTurn(bytes, () -> {
            RecordedScreening recorded =
                    Stage.DB.of(() -> rows.find(id)).orElseThrow(() -> RecordedScreenings.unknown(id.toString()));
            return made(recorded);
        });
    }

    private byte[] made(RecordedScreening recorded) {
        RecordedSheets.require(recorded.isResultAsHashed(), "登记的结果");
        RecordedSheets.require(recorded.isRequestAsHashed(), "登记的请求");
        ListedMembers listed = ListedMembers.of(recorded.result());
        ZoningMap map = sheets.edition(listed);
        RecordedRequest request = RecordedRequest.parse(recorded.request());
        if (!request.editionHash().equals(map.edition().hash())
                || !request.rulesHash().equals(listed.find("/rules/hash"))) {
            throw new ProblemException(ProblemCode.RECORD_ALTERED, "登记的请求与结果所指的数据版本或规则库不一致；请先复核这条记录，查明改动。");
        }
        RuleBook book = rules.find(request.rulesHash())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.RULES_NOT_HELD,
                        "本服务没有登记时的规则库 " + request.rulesVersion() + "（" + request.rulesHash()
                                + "），不能以另一规则库代替；请在有该规则库的服务上打开这条记录。"));
        return turns.inTurn(() -> Stage.SCREEN.of(() -> {
            var result = Screening.screen(reader.reread(request, book), onMaps.of(book, map));
            return Alternatives.of(result, recorded.resultHash()).json(answers);
        }));
    }
}
