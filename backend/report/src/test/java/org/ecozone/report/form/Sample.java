package org.ecozone.report.form;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Cell;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.ecozone.report.text.FontSet;

/** A document by hand with all that makes forms stumble, and the fonts for it. */
public final class Sample {

    /** What a form that pastes text into markup would act on. */
    public static final String MARKUP =
            "<img src=\"file:///etc/passwd\"/><b>甲&amp;乙</b>]]> <!-- '\" --> {color:red} url(http://127.0.0.1:9/x.png)";

    /** Turns around what follows it: the name would read 甲丁丙乙. */
    public static final String TURNED = "甲\u202E乙丙丁";

    /** 𠮷 and 𪚥 from beyond the basic plane, 㙍 and 䶮 from Extension A, one that only HanaMinB has, one that only HanaMinA has. */
    public static final String RARE = "𠮷林村、㙍塘、䶮家堡、𪚥岭、\uD845\uDC01坪、☑";

    public static final String LONG = "长".repeat(2000);
    public static final String LONG_WORD = "a1b2".repeat(500);
    public static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"http://127.0.0.1/\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1");

    private static final Block.Tone PLAIN = Block.Tone.PLAIN;

    private Sample() {}

    /** Noto Sans SC and the few characters of HanaMinA and HanaMinB that the tests need. */
    public static FontSet fonts() {
        try {
            return FontSet.load(
                    Path.of(FontSet.class.getResource("rare/HanaMinA.ttf").toURI())
                            .getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document with a table of so many rows. */
    public static Document document(int rows) {
        return new Document(
                "生态环境分区管控研判意见",
                "第五师双河市 石油炼制项目（" + RARE + "）",
                "演示数据，不得作为行政依据",
                "研判 20261130-0001 · 版本 2026.1",
                sections(rows),
                new Document.Provenance(
                        Instant.parse("2026-11-30T04:05:06.789Z"),
                        "sha256:8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4",
                        "",
                        "https://verify.example/screenings/8f434346"));
    }

    private static List<Section> sections(int rows) {
        List<Section> sections = new ArrayList<>();
        sections.add(section("conclusion", "", List.of(lead(), paragraph("核对与网址均见末页。", PLAIN))));
        sections.add(section("project", "一、项目", List.of(project())));
        sections.add(section("facts", "二、六项事实", List.of(facts())));
        sections.add(section("empty", "三、没有内容的一节", List.of()));
        sections.add(section(
                "nothing",
                "四、空的块",
                List.of(new Block.Items(List.of()), new Block.Properties(List.of()), emptyTable())));
        sections.add(section(
                "map", "五、位置图", List.of(new Block.Picture(png(), 120, 60, "图 1　地块位置（示意）", "地块在双河市西北，距保护区 580 米"))));
        sections.add(section("list", "六、须核对的事项", List.of(items())));
        sections.add(section("long", "七、长文", List.of(paragraph(LONG, PLAIN), paragraph(LONG_WORD, PLAIN))));
        sections.add(section(
                "basis",
                "八、依据与核验",
                List.of(
                        paragraph("方法：椭球面积；office, efficient, affluent。", Block.Tone.NOTE),
                        paragraph("缺少一项图层，结论仅供参考。", Block.Tone.WARNING),
                        paragraph("第一行\n第二行  中间两个空格", PLAIN),
                        paragraph(
                                "sha256:8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4",
                                Block.Tone.EXACT),
                        new Block.Code("https://verify.example/screenings/8f434346", "扫码核验本意见"),
                        new Block.Signatures(List.of("编制人", "审核人", "批准人")))));
        sections.add(new Section("vertices", "附件　界址点", true, true, List.of(vertices(rows))));
        return sections;
    }

    private static Section section(String id, String heading, List<Block> blocks) {
        return new Section(id, heading, false, false, blocks);
    }

    private static Block paragraph(String text, Block.Tone tone) {
        return new Block.Paragraph(text, tone);
    }

    private static Block lead() {
        return paragraph("禁止准入：地块 44.61 亩在饮用水水源一级保护区内，依据《中华人民共和国水污染防治法》第六十五条（𠮷）。", Block.Tone.LEAD);
    }

    private static Block project() {
        return new Block.Properties(List.of(
                new Block.Property("名称", Cell.of(MARKUP)),
                new Block.Property("别名", Cell.of(TURNED)),
                new Block.Property("面积", new Cell.Number(new BigDecimal("29740.1234"), "29,740.12 平方米")),
                new Block.Property("占比", new Cell.Number(new BigDecimal("0.1234"), "12.34%")),
                new Block.Property("代码", new Cell.Text("2611-650000-04-01-123456", Block.Tone.EXACT)),
                new Block.Property("公式", Cell.of(FORMULAS.get(0)))));
    }

    private static Block facts() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("生态保护红线", "不涉及", "0.00", "最近 580 米，北"));
        rows.add(row("饮用水水源", "一级保护区", "44.61", "《水污染防治法》第六十五条"));
        FORMULAS.forEach(formula -> rows.add(row(formula, "条件", "1,234.50", formula)));
        return new Block.Table(
                "six",
                "六项事实",
                List.of(
                        new Block.Column("图层", 3, false),
                        new Block.Column("情形", 2, false),
                        new Block.Column("面积（亩）", 2, true),
                        new Block.Column("说明", 5, false)),
                rows);
    }

    private static List<Cell> row(String layer, String state, String area, String words) {
        return List.of(
                Cell.of(layer),
                new Cell.Text(state, state.equals("一级保护区") ? Block.Tone.WARNING : PLAIN),
                new Cell.Number(new BigDecimal(area.replace(",", "")), area),
                new Cell.Text(words, Block.Tone.NOTE));
    }

    private static Block emptyTable() {
        return new Block.Table("none", "六项事实", List.of(new Block.Column("条款", 1, false)), List.of());
    }

    private static Block items() {
        return new Block.Items(List.of("核对取水口坐标。", "征求" + RARE + "意见。", "核对环评类别：报告书。"));
    }

    private static Block vertices(int count) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(List.of(
                    new Cell.Number(new BigDecimal(i), Integer.toString(i)),
                    metres(4_912_345.678 + i),
                    metres(27_512_345.123 - i),
                    Cell.of(i % 50 == 0 ? "与邻宗地共用（" + i + "）" : "")));
        }
        return new Block.Table(
                "vertices",
                "界址点坐标：CGCS2000 / 3 度带 [27 带]",
                List.of(
                        new Block.Column("点号", 1, true),
                        new Block.Column("X（米）", 3, true),
                        new Block.Column("Y（米）", 3, true),
                        new Block.Column("备注", 4, false)),
                rows);
    }

    private static Cell metres(double value) {
        String digits = String.format(Locale.ROOT, "%.3f", value);
        return new Cell.Number(new BigDecimal(digits), String.format(Locale.ROOT, "%,.3f", value));
    }

    private static byte[] png() {
        var picture = new BufferedImage(480, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xDCE8D4));
        pen.fillRect(0, 0, 480, 240);
        pen.setColor(new Color(0x9C2A1F));
        pen.fillRect(180, 80, 120, 70);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
