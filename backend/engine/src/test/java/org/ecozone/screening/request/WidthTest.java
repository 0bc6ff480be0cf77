package org.ecozone.screening.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class WidthTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    @Timeout(120)
    void aScribbleThatIsTooMuchIsRefusedWithItsNumberAndItsPartsAreTaken() {
        var random = new Random(3);
        ArrayNode points = JSON.createArrayNode();
        for (int i = 0; i < 1_500; i++) {
            points.add(JSON.createArrayNode()
                    .add(82.345 + 0.01 * random.nextDouble())
                    .add(44.835 + 0.01 * random.nextDouble()));
        }
        var faults = new RequestFaults();
        assertThat(read(points, 0.1, faults)).isEmpty();
        assertThat(message(faults)).contains("个结点，最多 400000 个（收到 1500 个顶点）；请把图形分成几段分别提交");

        var none = new RequestFaults();
        for (int from = 0; from < 1_500; from += 300) {
            ArrayNode part = JSON.createArrayNode();
            for (int i = from; i < Math.min(1_500, from + 301); i++) {
                part.add(points.get(i));
            }
            assertThat(read(part, 0.1, none)).isPresent();
        }
    }

    private static String message(RequestFaults faults) {
        return catchThrowableOfType(RequestRefused.class, faults::refuse)
                .faults()
                .get(0)
                .message();
    }

    private static Optional<ReadSite> read(ArrayNode points, double width, RequestFaults faults) {
        ObjectNode feature = JSON.createObjectNode().put("type", "Feature");
        feature.putObject("properties");
        feature.putObject("geometry").put("type", "LineString").set("coordinates", points);
        JsonNode metres = JSON.getNodeFactory().numberNode(width);
        return SiteReader.read(feature, metres, faults, new ArrayList<>());
    }
}
