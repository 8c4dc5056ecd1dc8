package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    @TempDir
    static Path folder;

    private static Path database;

    @BeforeAll
    static void build() {
        database = folder.resolve("db");
        assertThat(Ran.cancu("build", "--from", "examples", "--db", database).exit())
                .isZero();
    }

    private static Ran search(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "search";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--db";
        all[words.length + 2] = database;
        return Ran.cancu(all);
    }

    @Test
    void wordsNeedNoQuotes() {
        Ran ran = search("9001", "kh", "ubnd", "--kind", "document", "--limit", "1", "--format", "tsv");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("văn bản\tKế hoạch 9001/KH-UBND (15/03/2024) – Ủy ban nhân dân tỉnh Kon Tum\t")
                .contains("\tvb/ubnd-kon-tum/ke-hoach/2024/9001");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void asJsonAPassageBringsItsPlace() {
        Ran ran = search("Quyết định số 1191/QĐ-TTg", "--kind", "passage", "--format", "json");
        JsonObject found = JsonParser.parseString(ran.out()).getAsJsonObject();
        assertThat(found.get("near").getAsBoolean()).isFalse();
        JsonObject hit = found.getAsJsonArray("hits").get(0).getAsJsonObject();
        assertThat(hit.get("exact").getAsString()).startsWith("Quyết định số 1191/QĐ-TTg ngày");
        assertThat(hit.get("source").getAsString()).startsWith("https://w3id.org/cancu/nguon/");
        assertThat(hit.get("end").getAsInt() - hit.get("start").getAsInt())
                .isEqualTo(hit.get("exact").getAsString().length());
        assertThat(hit.getAsJsonArray("marks")).isNotEmpty();
    }

    @Test
    void nothingFoundIsSaidAndIsNoError() {
        Ran ran = search("zzzzzz", "qqqqqq");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("Không thấy gì cho “zzzzzz qqqqqq”.");
        // What was typed, or pasted, does nothing to the terminal.
        assertThat(search("zzzzzz\u001b[2J").err()).startsWith("Không thấy gì cho “zzzzzz\ufffd[2J”.");
    }

    @Test
    void somethingSimilarIsSaidToBe() {
        Ran ran = search("kon", "tmu", "--lang", "en");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("Kon Tum");
        assertThat(ran.err()).startsWith("Nothing has all the words of “kon tmu”");
    }

    @Test
    void aWrongLimitOrKindIsAnErrorOfTheUser() {
        assertThat(search("a", "--limit", "0").exit()).isEqualTo(2);
        assertThat(search("a", "--limit", "0").err()).contains("--limit").doesNotContain("Exception");
        assertThat(search("a", "--kind", "song").exit()).isEqualTo(2);
        assertThat(search().exit()).isEqualTo(2);
    }
}
