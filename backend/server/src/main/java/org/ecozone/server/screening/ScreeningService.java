package org.ecozone.server.screening;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ecozone.access.book.RuleBook;
import org.ecozone.json.CanonicalJson;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answer;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.batch.Batch;
import org.ecozone.screening.batch.BatchScreening;
import org.ecozone.screening.extract.Extracts;
import org.ecozone.screening.otherwise.Alternatives;
import org.ecozone.screening.record.Recomputation;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.ReadRequest;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.server.access.RulesInForce;
import org.ecozone.server.screening.PlaceExtracts.PlaceExtract;
import org.ecozone.server.timing.Stage;
import org.ecozone.server.zoning.ChosenEdition;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.server.zoning.PublishedEditions;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Screens what a request holds against the edition it asks for. Needs no database. */
@Service
class ScreeningService {

    private final PublishedEditions editions;
    private final RulesInForce rules;
    private final RequestReader reader;
    private final RulesOnMaps onMaps;
    private final Recomputation recomputation;
    private final Answers answers;
    private final AlternativeTurns turns;
    private final Extracts extracts;
    private final Clock clock;
    private final String software;

    ScreeningService(
            PublishedEditions editions,
            RulesInForce rules,
            RequestReader reader,
            RulesOnMaps onMaps,
            Recomputation recomputation,
            Answers answers,
            AlternativeTurns turns,
            Extracts extracts,
            Clock clock,
            BuildProperties build) {
        this.editions = editions;
        this.rules = rules;
        this.reader = reader;
        this.onMaps = onMaps;
        this.recomputation = recomputation;
        this.answers = answers;
        this.turns = turns;
        this.extracts = extracts;
        this.clock = clock;
        this.software = String.valueOf(build.getVersion());
    }

    /** The answer as served, that says as much as {@code detail}; {@code query} tells edition and day. */
    byte[] preview(JsonNode feature, EditionQuery query, Detail detail) {
        ChosenEdition chosen = editions.choose(query);
        RuleBook book = rules.completeOn(chosen.asOf());
        ScreeningRequest request = read(feature, chosen, book).asked();
        return Stage.SCREEN.of(() -> {
            var result = detail == Detail.VERDICT
                    ? Screening.decide(request, onMaps.of(book, chosen.map()))
                    : Screening.screen(request, onMaps.of(book, chosen.map()));
            return answers.of(result, detail, software).served(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        });
    }

    /** The full answer as {@link #preview} gives it, and the sheet beside it: {@code result} and {@code sheet} of one object. */
    byte[] sheeted(JsonNode feature, EditionQuery query) {
        ChosenEdition chosen = editions.choose(query);
        RuleBook book = rules.completeOn(chosen.asOf());
        ScreeningRequest request = read(feature, chosen, book).asked();
        return Stage.SCREEN.of(() -> {
            ScreeningResult result = Screening.screen(request, onMaps.of(book, chosen.map()));
            Answer full = answers.of(result, Detail.FULL, software);
            return new CanonicalText(2 * full.content().length)
                    .open()
                    .member("result")
                    .written(full.served(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                    .member("sheet")
                    .written(Sheet.of(result, full.content(), full.hash()).json())
                    .close()
                    .bytes();
        });
    }

    /** {@code batch} made ready, to be screened site by site. */
    BatchScreening batch(Batch batch, EditionQuery query) {
        ChosenEdition chosen = editions.choose(query);
        RuleBook book = rules.completeOn(chosen.asOf());
        return new BatchScreening(
                batch,
                reader,
                answers,
                onMaps.of(book, chosen.map()),
                chosen.asOf(),
                software,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** What would change the answer that {@link #preview} gives; throws SERVER_BUSY where many look for that. */
    byte[] alternatives(JsonNode feature, EditionQuery query) {
        ChosenEdition chosen = editions.choose(query);
        RuleBook book = rules.completeOn(chosen.asOf());
        ScreeningRequest request = read(feature, chosen, book).asked();
        return turns.inTurn(() -> Stage.SCREEN.of(() -> {
            ScreeningResult result = Screening.screen(request, onMaps.of(book, chosen.map()));
            String hash = answers.of(result, Detail.FULL, software).hash();
            return Alternatives.of(result, hash).json(answers);
        }));
    }

    /** The extract for the place; what is said of a project is not looked at. */
    PlaceExtract extract(JsonNode feature, EditionQuery query) {
        ChosenEdition chosen = editions.choose(query);
        RuleBook book = rules.completeOn(chosen.asOf());
        ScreeningRequest request = read(feature, chosen, book).asked();
        return Stage.SCREEN.of(
                () -> new PlaceExtract(extracts.of(request, book, chosen.map(), software), chosen.map()));
    }

    /** What is to be recorded as {@code id}: the request as understood, and the result that comes of what is recorded. */
    RecordedScreening recordable(JsonNode feature, EditionQuery query, UUID id, Instant evaluatedAt) {
        ChosenEdition chosen = editions.choose(query);
        RuleBook book = rules.completeOn(chosen.asOf());
        ReadRequest read = read(feature, chosen, book);
        byte[] request = CanonicalJson.bytes(
                RecordedRequest.of(read, chosen.edition(), book).feature());
        RecordedRequest recorded = RecordedRequest.parse(new String(request, StandardCharsets.UTF_8));
        Answer answer = Stage.SCREEN.of(() -> recomputation.answer(recorded, chosen.map(), book, software));
        return RecordedScreening.of(id, evaluatedAt, chosen.edition().code(), request, answer);
    }

    /** What the site and the zones have in common, to be drawn. */
    ObjectNode overlaps(JsonNode feature, EditionQuery query) {
        ChosenEdition chosen = editions.choose(query);
        ReadRequest read = read(feature, chosen, rulesOf(feature));
        return Stage.SCREEN.of(
                () -> OverlapFeatures.of(chosen.map(), read.asked().site()));
    }

    private ReadRequest read(JsonNode feature, ChosenEdition chosen, RuleBook book) {
        return Stage.READ.of(() -> reader.read(feature, chosen.edition(), chosen.asOf(), book));
    }

    /** Those that a recorded request names, whose facts the rules of today may not know; of any other, those in force. */
    private RuleBook rulesOf(JsonNode feature) {
        String recorded = new RecordedRequest(feature).rulesHash();
        return recorded.isEmpty() ? rules.current() : rules.find(recorded).orElseGet(rules::current);
    }
}
