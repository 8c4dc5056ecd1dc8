package vn.cancu.text.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @Test
    void paragraphsAreLinesWithAnEmptyOneBetween() {
        assertThat(HtmlText.of("<h1>KẾ HOẠCH</h1><p>Căn cứ\n   <b>Luật</b> Báo chí&nbsp;2016;<br>Căn cứ khác</p>Cuối"))
                .isEqualTo("KẾ HOẠCH\n\nCăn cứ Luật Báo chí\u00A02016;\nCăn cứ khác\n\nCuối\n");
    }

    @Test
    void wordsAreNotTornByMarkupNorGluedByParagraphs() {
        assertThat(HtmlText.of("<div>Ngh<b>ị</b> đ<i>ịnh</i></div><div>số <span>72</span>/2015</div>"))
                .isEqualTo("Nghị định\n\nsố 72/2015\n");
    }

    @Test
    void listsHaveTheirNumbers() {
        assertThat(HtmlText.of(
                        "<ol start=3><li>ba</li><li value=7>bảy</li><li><p>tám</p><ul><li>con</li></ul></li></ol>"
                                + "<ol type=a><li>một<li>hai</ol><ol style='list-style-type:upper-roman'><li>x</li></ol>"
                                + "<ul style='list-style:none'><li>1. sẵn số</li></ul>"))
                .isEqualTo("3. ba\n\n7. bảy\n\n8. tám\n\n- con\n\na. một\n\nb. hai\n\nI. x\n\n1. sẵn số\n");
    }

    @Test
    void aRowIsALine() {
        assertThat(
                        HtmlText.of(
                                "<p>Phụ lục</p><table><tr><th>TT<th>Cơ quan<th>Nhiệm vụ</tr>"
                                        + "<tr><td>1</td><td><p>Sở Thông tin<br>và Truyền thông</p></td><td></td></tr></table><p>hết</p>"))
                .isEqualTo("Phụ lục\n\n| TT | Cơ quan | Nhiệm vụ |\n| 1 | Sở Thông tin và Truyền thông | |\n\nhết\n");
    }

    @Test
    void tablesThatLayOutThePageAreNone() {
        assertThat(HtmlText.of("<table><tr><td><p>một</p><p>hai</p></td></tr></table>"))
                .isEqualTo("một\n\nhai\n");
        assertThat(
                        HtmlText.of(
                                "<table><tr><td>trái</td><td><table border=1><tr><td>a</td><td>b</td></tr></table></td></tr></table>"))
                .isEqualTo("trái\n\n| a | b |\n");
    }

    @Test
    void aLetterheadIsReadColumnByColumn() {
        assertThat(
                        HtmlText.of(
                                "<table border='0'><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH SÔNG MÂY</td><td>CỘNG HÒA XÃ HỘI"
                                        + " CHỦ NGHĨA VIỆT NAM<br>Độc lập</td></tr><tr><td>Số: 5/KH-UBND</td><td>ngày 5</td></tr></table>"))
                .isEqualTo("ỦY BAN NHÂN DÂN\nTỈNH SÔNG MÂY\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập\n\n"
                        + "Số: 5/KH-UBND\n\nngày 5\n");
    }

    @Test
    void whatBelongsToTheSiteStaysOutside() {
        assertThat(
                        HtmlText.of(
                                "<header>Cổng thông tin</header><nav><ul><li>Trang chủ</ul></nav><div role=banner>B</div>"
                                        + "<article><header>Tiêu đề bài</header><p>Nội dung</p><footer>Tin liên quan</footer></article>"
                                        + "<aside>Quảng cáo</aside><script>var a='<p>x</p>'</script><style>p{}</style><noscript>Bật lên</noscript>"
                                        + "<p style='display: none'>ẩn</p><p hidden>ẩn</p><select><option>Tháng 1</select><footer>Bản quyền</footer>"))
                .isEqualTo("Tiêu đề bài\n\nNội dung\n");
        assertThat(HtmlText.of("<header>Chỉ có vậy</header>")).isEqualTo("Chỉ có vậy\n");
    }

    @Test
    void aDecisionAsASiteOfAnOfficeServesIt() {
        // tables within tables, a letterhead broken by <br>, numbers glued by nbsp, what Word and editors leave
        assertThat(
                        HtmlText.of(
                                "<body><header><a href='/'>Trang chủ</a></header><div class=content><!-- bắt đầu -->"
                                        + "<table width='100%' border=0 cellspacing=0><tr><td><table><tr><td align=center><b>UBND TỈNH<br>"
                                        + "SÔNG MÂY</b><br>-------</td><td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br/>Độc lập</b></td></tr>"
                                        + "<tr><td>Số:&nbsp;12/QĐ&#8209;UBND</td><td><i>Sông Mây, ngày&nbsp;5 tháng 3 năm 2023</i></td></tr>"
                                        + "</table></td></tr></table><p class=MsoNormal><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>"
                                        + "<p>Căn cứ Luật Đất&shy;đai <del>năm 2003</del><ins>năm 2013</ins>;</p><div style='DISPLAY:none'>ẩn</div>"
                                        + "<div><div>Điều&nbsp;1.</div></div><input type=hidden value=x></div><footer>Lượt truy cập: 5</footer>"))
                .isEqualTo("UBND TỈNH\nSÔNG MÂY\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập\n\n"
                        + "Số:\u00A012/QĐ\u2011UBND\n\nSông Mây, ngày\u00A05 tháng 3 năm 2023\n\n"
                        + "Căn cứ Luật Đất\u00ADđai năm 2013;\n\nĐiều\u00A01.\n");
    }

    @Test
    void entitiesAreCharactersAndNoneThatATextMayNotHold() {
        assertThat(
                        HtmlText.of(
                                "<p>Qu&#7889;c h&#x1ED9;i &amp; &lt;ch&iacute;nh ph&#7911;&gt; a&#0;b&#xD800;c&#1;d&#xFFFF;e</p>"))
                .startsWith("Quốc hội & <chính phủ> a")
                .doesNotContain("\0", "\uD800", "\u0001", "\uFFFF");
    }

    @Test
    void preformattedLinesAreKept() {
        assertThat(HtmlText.of("<pre>Điều 1.\n  Khoản a\n\nĐiều 2.</pre>")).isEqualTo("Điều 1.\nKhoản a\n\nĐiều 2.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<table><tr><td>",
                "<ul><li>",
                "<b>",
                "<span><p>",
                "<blockquote>x",
                "<svg><g>",
                "<a><font>"
            })
    void nestingWithoutEndEnds(String tags) {
        String html = "đầu" + tags.repeat(100_000) + "cuối";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(HtmlText.of(html)).contains("đầu"));
    }

    @Test
    void encodingThatThePageNames() {
        assertThat(HtmlText.declaredCharset(
                        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1258\">"))
                .isEqualTo("windows-1258");
        assertThat(HtmlText.declaredCharset("<META CHARSET='utf-8'>")).isEqualTo("utf-8");
        assertThat(HtmlText.declaredCharset("<p>charset=utf-8")).isEmpty();
    }
}
