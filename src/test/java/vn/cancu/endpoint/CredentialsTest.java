package vn.cancu.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.diagnostic.UserError;

class CredentialsTest {
    @TempDir
    Path folder;

    private Path file(String text, String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file;
    }

    private static Credentials read(Path file) {
        return Credentials.of(Optional.of(file), Map.of("CANCU_PUBLISH_USER", "other"), "CANCU_PUBLISH");
    }

    @Test
    void ofAFileWhoseOwnerAloneReadsIt() throws IOException {
        Credentials credentials = read(file("# kho\nuser=lan\npassword = b\\n#=: đá \n", "rw-------"));
        assertThat(credentials.user()).isEqualTo("lan");
        assertThat(credentials.password()).isEqualTo("b\\n#=: đá ");
        assertThat(credentials).hasToString("hidden");
        assertThat(read(file("token=abc.def\n", "r--------")).token()).isEqualTo("abc.def");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void ofAFileThatOthersReadOrWriteAreRefused(String mode) throws IOException {
        Path file = file("user=lan\npassword=x\n", mode);
        assertThatThrownBy(() -> read(file)).isInstanceOf(UserError.class).hasMessageContaining("CREDENTIALS_EXPOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "password=x", "user=a:b\npassword=x", "token=a\nuser=b", "token=a b"})
    void thatNoServerCouldKnowAreRefusedWithoutBeingTold(String text) throws IOException {
        Path file = file(text, "rw-------");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("CREDENTIALS_UNUSABLE")
                .hasMessageNotContaining("x]");
    }

    @Test
    void ofTheEnvironment() {
        Credentials credentials = Credentials.of(
                Optional.empty(),
                Map.of("CANCU_PUBLISH_USER", "lan", "CANCU_PUBLISH_PASSWORD", "mật khẩu"),
                "CANCU_PUBLISH");
        assertThat(credentials.user() + credentials.password()).isEqualTo("lanmật khẩu");
        assertThat(Credentials.of(Optional.empty(), Map.of("CANCU_PUBLISH_TOKEN", "t"), "CANCU_PUBLISH")
                        .isToken())
                .isTrue();
        assertThat(Credentials.of(Optional.empty(), Map.of("CANCU_PUBLISH_TOKEN", "t"), "CANCU_ENDPOINT")
                        .isEmpty())
                .isTrue();
    }
}
