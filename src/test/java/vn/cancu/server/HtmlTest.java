package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @Test
    void textIsTextWhereverItStands() {
        assertThat(Html.of("p")
                        .with("title", "\"'<>&")
                        .add("<b>&amp;\"'\u0000\u001b", Html.of("br"), "đ\ud83d\udca9")
                        .toString())
                .isEqualTo(
                        "<p title=\"&quot;&#39;&lt;&gt;&amp;\">&lt;b&gt;&amp;amp;&quot;&#39;\ufffd\ufffd<br>đ\ud83d\udca9</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil",
                "file:///etc/passwd",
                "ht\ntps://x",
                "javascript&colon;alert(1)",
                ""
            })
    void aLinkThatRunsSomethingIsLeftOut(String link) {
        assertThat(Html.of("a").with("href", link).toString()).isEqualTo("<a></a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a?b=c", "https://w3id.org/cancu/", "http://example.org/", "#x", "?lang=en"})
    void otherLinksStay(String link) {
        assertThat(Html.of("a").with("href", link).toString()).isEqualTo("<a href=\"" + link + "\"></a>");
    }

    @Test
    void namesAreTheProgramsOwn() {
        for (String name : new String[] {"a b", "A", "a>", "", "onclick", "style", "on"}) {
            assertThatThrownBy(() -> Html.of("p").with(name, "x")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Html.of("p><script")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.of("p").add(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
