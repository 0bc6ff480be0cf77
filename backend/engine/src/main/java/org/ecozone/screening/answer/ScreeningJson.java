package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.AS_OF;
import static org.ecozone.screening.answer.Names.AT_LEAST;
import static org.ecozone.screening.answer.Names.AT_MOST;
import static org.ecozone.screening.answer.Names.CLAUSES_BY_PERSON;
import static org.ecozone.screening.answer.Names.CODE;
import static org.ecozone.screening.answer.Names.COUNTERFACTUALS;
import static org.ecozone.screening.answer.Names.COVERAGE;
import static org.ecozone.screening.answer.Names.DETAIL;
import static org.ecozone.screening.answer.Names.EDITION;
import static org.ecozone.screening.answer.Names.EIA;
import static org.ecozone.screening.answer.Names.FINDINGS;
import static org.ecozone.screening.answer.Names.MESSAGE;
import static org.ecozone.screening.answer.Names.MISSING_FACTS;
import static org.ecozone.screening.answer.Names.NOTICES;
import static org.ecozone.screening.answer.Names.PROJECT;
import static org.ecozone.screening.answer.Names.RULES;
import static org.ecozone.screening.answer.Names.SITE;
import static org.ecozone.screening.answer.Names.SOFTWARE;
import static org.ecozone.screening.answer.Names.STABILITY;
import static org.ecozone.screening.answer.Names.THEMES;
import static org.ecozone.screening.answer.Names.VERDICT;
import static org.ecozone.screening.answer.Names.WHY_NOT;

import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.Explanation;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.Notice;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.ScreeningResult;

/** A result as JSON: each form in one method, its members in the order in which they stand. */
final class ScreeningJson {

    private static final int FULL_ROOM = 1 << 17;
    private static final int FINDINGS_ROOM = 1 << 16;
    private static final int VERDICT_ROOM = 1 << 12;

    private final ScreeningResult result;
    private final Assessment assessment;
    private final String software;
    private final CanonicalText out;

    private ScreeningJson(ScreeningResult result, String software, int room) {
        this.result = result;
        this.assessment = result.assessment();
        this.software = software;
        this.out = new CanonicalText(room);
    }

    static CanonicalText full(ScreeningResult result, RuleTexts texts, String software) {
        return new ScreeningJson(result, software, FULL_ROOM).full(texts, result.explain());
    }

    static CanonicalText findings(ScreeningResult result, RuleTexts texts, String software) {
        return new ScreeningJson(result, software, FINDINGS_ROOM).findings(texts);
    }

    static CanonicalText verdict(ScreeningResult result, String software) {
        return new ScreeningJson(result, software, VERDICT_ROOM).verdict();
    }

    private CanonicalText full(RuleTexts texts, Explanation explanation) {
        PrintedFigures figures = PrintedFigures.of(result.overlaps());
        FindingJson finding = new FindingJson(out, result, texts, figures);
        CounterfactualJson counterfactual = new CounterfactualJson(result, figures);
        out.open();
        bounds();
        clausesByPerson(finding);
        out.member(COUNTERFACTUALS).openList();
        explanation.counterfactuals().forEach(one -> counterfactual.write(out, one));
        out.closeList();
        coverage();
        edition();
        out.member(EIA);
        EiaJson.write(out, explanation.eia());
        out.member(FINDINGS).openList();
        assessment.shown().forEach(outcome -> finding.write(outcome, explanation));
        out.closeList();
        missingFacts();
        notices();
        asked();
        stability();
        themes(figures);
        conclusion();
        out.member(WHY_NOT).openList();
        explanation.whyNot().forEach(finding::write);
        return out.closeList().close();
    }

    private CanonicalText findings(RuleTexts texts) {
        PrintedFigures figures = PrintedFigures.of(result.overlaps());
        FindingJson finding = new FindingJson(out, result, texts, figures);
        out.open();
        bounds();
        clausesByPerson(finding);
        coverage();
        out.member(DETAIL).text(Detail.FINDINGS.word());
        edition();
        out.member(FINDINGS).openList();
        assessment.shown().forEach(finding::write);
        out.closeList();
        missingFacts();
        notices();
        asked();
        stability();
        themes(figures);
        conclusion();
        return out.close();
    }

    private CanonicalText verdict() {
        out.open();
        bounds();
        coverage();
        out.member(DETAIL).text(Detail.VERDICT.word());
        edition();
        missingFacts();
        asked();
        out.member(STABILITY);
        StabilityJson.writeShort(out, result);
        out.member(THEMES).openList();
        result.overlaps().layers().forEach(layer -> ThemeJson.writeStatus(out, layer));
        out.closeList();
        conclusion();
        return out.close();
    }

    private void bounds() {
        out.member(AS_OF).text(result.request().asOf().toString());
        out.member(AT_LEAST).text(assessment.atLeast().name());
        out.member(AT_MOST).text(assessment.atMost().name());
    }

    private void clausesByPerson(FindingJson finding) {
        out.member(CLAUSES_BY_PERSON).openList();
        assessment.byPerson().forEach(finding::write);
        out.closeList();
    }

    private void coverage() {
        out.member(COVERAGE);
        HeadJson.coverage(out, result.overlaps());
    }

    private void edition() {
        out.member(EDITION);
        HeadJson.edition(out, result.overlaps().edition());
    }

    private void missingFacts() {
        out.member(MISSING_FACTS).texts(assessment.missingFacts());
    }

    private void notices() {
        out.member(NOTICES).openList();
        for (Notice notice : result.notices()) {
            out.open().member(CODE).text(notice.code());
            out.member(MESSAGE).text(notice.message()).close();
        }
        out.closeList();
    }

    /** What was asked, and by what it was judged. */
    private void asked() {
        out.member(PROJECT);
        HeadJson.project(out, result.request());
        out.member(RULES);
        HeadJson.rules(out, result.rules());
        out.member(SITE);
        HeadJson.site(out, result.request().site(), result.request().accuracy());
        out.member(SOFTWARE).text(software);
    }

    private void stability() {
        out.member(STABILITY);
        StabilityJson.write(out, result);
    }

    private void themes(PrintedFigures figures) {
        out.member(THEMES).openList();
        result.overlaps().layers().forEach(layer -> ThemeJson.write(out, layer, figures));
        out.closeList();
    }

    private void conclusion() {
        out.member(VERDICT).text(result.verdict().name());
    }
}
