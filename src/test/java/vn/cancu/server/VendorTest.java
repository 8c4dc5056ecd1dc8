package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What others wrote is what VENDOR.json says that it is, and nothing that is served asks another host for anything. */
class VendorTest {
    private static final Path WEB = Path.of("src", "main", "resources", "web");

    /** Named in comments, licences and as namespaces; never asked. */
    private static final Set<String> ONLY_NAMED =
            Set.of("www.w3.org", "github.com", "engelschall.com", "opensource.org", "en.wikipedia.org");

    @Test
    void eachFileIsTheOneListed() throws Exception {
        List<String> listed = new ArrayList<>();
        String json = Files.readString(WEB.resolve("VENDOR.json"));
        for (JsonElement library :
                JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("libraries")) {
            for (JsonElement one : library.getAsJsonObject().getAsJsonArray("files")) {
                JsonObject file = one.getAsJsonObject();
                byte[] content = Files.readAllBytes(WEB.resolve(file.get("file").getAsString()));
                String sum = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
                assertThat(sum)
                        .as(file.get("file").getAsString())
                        .isEqualTo(file.get("sha256").getAsString());
                listed.add(file.get("file").getAsString());
            }
        }
        assertThat(listed).contains("cytoscape.mjs", "cytoscape-dagre.mjs", "yasqe.mjs", "yasqe.css");
    }

    @Test
    void noFileThatRunsOrStylesNamesAHostToAsk() throws IOException {
        Pattern address = Pattern.compile("(?:https?:)?//([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,})");
        List<String> foreign = new ArrayList<>();
        try (var files = Files.list(WEB)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(mjs|css|svg)"))
                    .toList()) {
                Matcher host = address.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (host.find()) {
                    if (!ONLY_NAMED.contains(host.group(1))) {
                        foreign.add(file.getFileName() + ": " + host.group());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }
}
