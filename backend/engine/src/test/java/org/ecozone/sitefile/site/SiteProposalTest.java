package org.ecozone.sitefile.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.assertj.core.data.Offset;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Shapes;
import org.ecozone.geo.check.GeometryCheck;
import org.ecozone.sitefile.SiteFile;
import org.junit.jupiter.api.Test;

/** A faulty site of any text format comes with what it could be; what it could be is never taken. */
class SiteProposalTest {

    private static final String BOW_TIE = "[[82.35,44.84],[82.36,44.85],[82.36,44.84],[82.35,44.846],[82.35,44.84]]";

    @Test
    void aBowTieInGeoJsonIsProposedAsTwoParts() {
        SiteFileReading reading = read("{\"type\":\"Feature\",\"properties\":{\"name\":\"甲\",\"用途\":\"工业\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + BOW_TIE + "]}}");
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("SELF_INTERSECTION");
            assertThat(fault.at().subject()).isEqualTo("甲");
        });
        SiteProposal proposal = reading.proposals().get(0);
        assertThat(proposal.feature().name()).isEqualTo("甲");
        assertThat(proposal.feature().attributes()).containsEntry("用途", "工业");
        assertThat(proposal.feature().geometry().getNumGeometries()).isEqualTo(2);
        assertThat(GeometryCheck.check(proposal.feature().geometry())).isEmpty();
        assertThat(proposal.feature().area())
                .isGreaterThan(proposal.areaBefore().orElseThrow());
        assertThat(proposal.changes()).hasSameSizeAs(proposal.changesEn()).isNotEmpty();
    }

    @Test
    void anOpenRingIsProposedClosed() {
        SiteFileReading reading = read(
                "{\"type\":\"Polygon\",\"coordinates\":[[[82.35,44.84],[82.36,44.84],[82.36,44.85],[82.35,44.85]]]}");
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("RING_NOT_CLOSED");
        Area box = EllipsoidalMeasure.area(
                Shapes.wkt("POLYGON ((82.35 44.84, 82.36 44.84, 82.36 44.85, 82.35 44.85, 82.35 44.84))"));
        SiteProposal proposal = reading.proposals().get(0);
        assertThat(proposal.feature().area().squareMetres()).isCloseTo(box.squareMetres(), Offset.offset(1e-6));
        assertThat(proposal.areaBefore()).contains(proposal.feature().area());
        assertThat(proposal.changesEn().get(0)).contains("closed");
    }

    @Test
    void anOpenBowTieIsClosedAndCut() {
        SiteFileReading reading = read("POLYGON ((82.35 44.84, 82.36 44.85, 82.36 44.84, 82.35 44.846))");
        assertThat(reading.defects())
                .extracting(Fault::code)
                .containsExactlyInAnyOrder("RING_NOT_CLOSED", "SELF_INTERSECTION");
        assertThat(reading.proposals().get(0).changes())
                .anySatisfy(c -> assertThat(c).contains("闭合"));
        assertThat(reading.proposals().get(0).changes())
                .anySatisfy(c -> assertThat(c).contains("自相交"));
    }

    @Test
    void aBoundaryPointTextIsHelpedToo() {
        String head = "[属性描述]\n坐标系=2000国家大地坐标系\n[地块坐标]\n5,1.0,DK1,示例,面,,,,@\n";
        SiteFileReading crossed = read(head + "J1,1,4968400.000,27606800.000\nJ2,1,4968700.000,27607100.000\n"
                + "J3,1,4968400.000,27607100.000\nJ4,1,4968600.000,27606800.000\nJ1,1,4968400.000,27606800.000\n");
        assertThat(crossed.sites()).isEmpty();
        assertThat(crossed.proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.feature().name()).isEqualTo("示例");
            assertThat(proposal.feature().declaredAreaHectares()).hasValue(1.0);
        });
        SiteFileReading wrongEnd = read(head + "J1,1,4968400.000,27606800.000\nJ2,1,4968700.000,27606800.000\n"
                + "J3,1,4968700.000,27607100.000\nJ1,1,4968400.000,27606900.000\n");
        assertThat(wrongEnd.defects()).extracting(Fault::code).containsExactly("RING_CLOSING_POINT_WRONG");
        assertThat(wrongEnd.proposals().get(0).changes().get(0)).contains("首点闭合");
        SiteFileReading lost = read(head + "J1,1,4968400.000,27606800.000\nJ2,1,?,27606800.000\n"
                + "J3,1,4968700.000,27607100.000\nJ4,1,4968700.000,27606800.000\nJ1,1,4968400.000,27606800.000\n");
        assertThat(lost.defects()).extracting(Fault::code).containsExactly("LINE_UNREADABLE");
        assertThat(lost.proposals()).isEmpty();
    }

    @Test
    void soundSitesStayBesideProposals() {
        SiteFileReading reading = read("{\"type\":\"FeatureCollection\",\"features\":["
                + "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + BOW_TIE
                + "]}},{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[82.35,44.84],[82.36,44.84],[82.36,44.85],[82.35,44.84]]]}}]}");
        assertThat(reading.sites()).hasSize(1);
        assertThat(reading.proposals()).hasSize(1);
    }

    private static SiteFileReading read(String text) {
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "a", SiteFileOptions.NONE);
    }
}
