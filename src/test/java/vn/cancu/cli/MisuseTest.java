package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.diagnostic.ExitCode;

/** A wrong word on the command line is answered in the user's language, never in that of a library. */
class MisuseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # nothing at all: how it is used
                    ''                       | Cách dùng: cancu LỆNH
                    tracee                   | không có lệnh tracee
                    version --foo            | lệnh cancu version không có tùy chọn --foo
                    version -x               | lệnh cancu version không có tùy chọn -x
                    version extra            | lệnh cancu version không nhận thêm “extra”
                    help one two             | lệnh cancu help không nhận thêm “two”
                    help nonsense            | không có lệnh nonsense
                    --lang fr version        | --lang không nhận giá trị “fr”
                    version --lang           | tùy chọn --lang còn thiếu giá trị
                    version --lang=vi --lang en | the option --lang is given more than once
                    --lang en tracee         | there is no command tracee
                    version --foo --lang en  | the command cancu version has no option --foo
                    """)
    void oneSentenceAndExit2(String line, String sentence) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> words = line.isEmpty() ? List.of() : Arrays.asList(line.split(" "));
        Console console = Console.of(Language.of(words), InputStream.nullInputStream(), out, err);
        assertThat(Main.run(words, console)).isEqualTo(ExitCode.USAGE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence).doesNotContain("Exception");
    }
}
