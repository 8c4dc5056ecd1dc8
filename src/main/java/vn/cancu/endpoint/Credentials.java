package vn.cancu.endpoint;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * By what a server knows us: user and password, or a token. From a file that only its owner can read, or from the
 * environment; never from the command line, which every user of the machine can see. It never prints itself.
 */
public final class Credentials {
    /** Who may write there. */
    public static final Credentials NONE = new Credentials("", "", "");

    private static final int LONGEST_FILE = 1 << 16;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final String user;
    private final String password;
    private final String token;

    private Credentials(String user, String password, String token) {
        this.user = user;
        this.password = password;
        this.token = token;
    }

    /** For Basic and Digest. */
    public static Credentials of(String user, String password) {
        return new Credentials(user, password, "");
    }

    /** For Bearer. */
    public static Credentials ofToken(String token) {
        return new Credentials("", "", token);
    }

    /**
     * What a file says, else the environment: {@code CANCU_PUBLISH_USER} with {@code CANCU_PUBLISH_PASSWORD}, or {@code
     * CANCU_PUBLISH_TOKEN}. Who only reads has others than who writes.
     *
     * @param file lines {@code user=…} and {@code password=…}, or {@code token=…}
     * @param prefix of the variables: {@code CANCU_PUBLISH}, {@code CANCU_ENDPOINT}
     * @throws UserError CREDENTIALS_EXPOSED where others may read the file, CREDENTIALS_UNUSABLE, FILE_NOT_FOUND,
     *     FILE_UNREADABLE
     */
    public static Credentials of(Optional<Path> file, Map<String, String> environment, String prefix) {
        return file.map(Credentials::read)
                .orElseGet(() -> of(
                        prefix + "_*",
                        environment.getOrDefault(prefix + "_USER", ""),
                        environment.getOrDefault(prefix + "_PASSWORD", ""),
                        environment.getOrDefault(prefix + "_TOKEN", "")));
    }

    private static Credentials read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw UserError.of(Code.FILE_NOT_FOUND, Location.of(file.toString()));
        }
        try {
            Set<PosixFilePermission> exposed = EnumSet.copyOf(OTHERS);
            exposed.retainAll(Files.getPosixFilePermissions(file));
            if (!exposed.isEmpty()) {
                throw UserError.of(Code.CREDENTIALS_EXPOSED, Location.of(file.toString()), file);
            }
        } catch (IOException | UnsupportedOperationException otherwiseGuarded) {
            // Not a file system with modes; whether it can be read shows below.
        }
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw UserError.of(Code.CREDENTIALS_UNUSABLE, Location.of(file.toString()));
            }
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw UserError.of(Code.FILE_UNREADABLE, Location.of(file.toString()), e.getMessage());
        }
    }

    private static Credentials parse(String file, String text) throws IOException {
        Properties lines = new Properties();
        // A password may have a backslash, which escapes nothing here.
        lines.load(new StringReader(text.replace("\\", "\\\\")));
        Credentials read = of(
                file, lines.getProperty("user", ""), lines.getProperty("password", ""), lines.getProperty("token", ""));
        if (read == NONE) {
            throw UserError.of(Code.CREDENTIALS_UNUSABLE, Location.of(file));
        }
        return read;
    }

    private static Credentials of(String where, String user, String password, String token) {
        if (user.isEmpty() && password.isEmpty() && token.isEmpty()) {
            return NONE;
        }
        boolean usable = token.isEmpty()
                // RFC 7617: a user's name has no colon.
                ? !user.isEmpty() && !user.contains(":") && plain(user + password)
                : user.isEmpty() && password.isEmpty() && plain(token) && !token.contains(" ");
        if (!usable) {
            throw UserError.of(Code.CREDENTIALS_UNUSABLE, Location.of(where));
        }
        return new Credentials(user, password, token);
    }

    private static boolean plain(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    boolean isToken() {
        return !token.isEmpty();
    }

    boolean isPassword() {
        return !user.isEmpty();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return !isToken() && !isPassword();
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    String token() {
        return token;
    }

    @Override
    public String toString() {
        return isEmpty() ? "none" : "hidden";
    }
}
