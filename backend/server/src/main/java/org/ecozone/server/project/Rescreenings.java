package org.ecozone.server.project;

import java.util.UUID;
import org.ecozone.access.book.RuleBook;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.record.Recomputation;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.rescreen.Basis;
import org.ecozone.screening.rescreen.Rescreener;
import org.ecozone.screening.rescreen.Rescreening;
import org.ecozone.server.access.RulesInForce;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.screening.HeldRecords;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.ZoningMap;
import org.springframework.stereotype.Service;

/** Screens records again, by what they were made by and by what is asked. Keeps nothing. */
@Service
class Rescreenings {

    private final HeldRecords records;
    private final PublishedEditions editions;
    private final RulesInForce rules;
    private final Rescreener rescreener;

    Rescreenings(
            HeldRecords records,
            PublishedEditions editions,
            RulesInForce rules,
            RequestReader reader,
            RulesOnMaps onMaps,
            Recomputation recomputation) {
        this.records = records;
        this.editions = editions;
        this.rules = rules;
        this.rescreener = new Rescreener(reader, onMaps, recomputation);
    }

    /** What came of a record. */
    record Made(Basis after, Rescreening again) {}

    /**
     * The record {@code id} by {@code asked}.
     *
     * @throws ProblemException SCREENING_UNKNOWN, RECORD_ALTERED, EDITION_NOT_HELD, RULES_NOT_HELD or what {@link NewBasis} throws
     * @throws org.ecozone.screening.request.RequestRefused if the release does not know what the record states
     */
    Made again(UUID id, NewBasis asked) {
        return records.with(id, recorded -> again(recorded, asked));
    }

    private Made again(RecordedScreening recorded, NewBasis asked) {
        RecordedRequest request = RecordedRequest.parse(recorded.request());
        Basis before = before(request);
        Basis after = asked.after(before, editions);
        return new Made(after, rescreener.again(recorded, request, before, after));
    }

    private Basis before(RecordedRequest request) {
        ZoningMap map = editions.find(request.editionCode(), request.editionHash())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.EDITION_NOT_HELD,
                        "本服务没有登记时的数据版本 " + request.editionCode() + "（" + request.editionHash() + "），不能与之比较"));
        RuleBook book = rules.find(request.rulesHash())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.RULES_NOT_HELD,
                        "本服务没有登记时的规则库 " + request.rulesVersion() + "（" + request.rulesHash() + "），不能与之比较"));
        return new Basis(map, book, request.asOf());
    }
}
