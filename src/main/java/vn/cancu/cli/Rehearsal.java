package vn.cancu.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.cancu.server.CanCuServer;
import vn.cancu.server.ServedGeneration;
import vn.cancu.store.Home;
import vn.cancu.store.Store;

/**
 * Runs the usual commands once and throws away what they say, so that the launcher can keep the classes that they load
 * in a form that later starts map instead of read.
 */
final class Rehearsal {
    private static final String DOCUMENT = """
            ỦY BAN NHÂN DÂN
            TỈNH GIA LAI

            Số: 1/KH-UBND

            Gia Lai, ngày 02 tháng 01 năm 2024

            KẾ HOẠCH

            Diễn tập

            Căn cứ Luật Báo chí;

            Thực hiện Quyết định số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ;

            I. TỔ CHỨC THỰC HIỆN

            1. Sở Y tế chủ trì, phối hợp với Sở Tài chính báo cáo trước ngày 30 tháng 6 năm 2024.
            """;

    private Rehearsal() {}

    public static void main(String[] none) throws IOException {
        Path folder = Files.createTempDirectory("cancu");
        try {
            String database = "--db=" + folder.resolve("db");
            run("", "help");
            run("", "unknown");
            run(DOCUMENT, "extract", "-");
            run(DOCUMENT, "extract", "--format", "ttl", "-");
            run(DOCUMENT, "extract", "--format", "table", "-");
            run("", "trace", "1191/QĐ-TTg", database);
            run("", "query", "van-ban-nao-trien-khai", "document=1191/QĐ-TTg", database);
            run("", "search", "1191 qd ttg", database);
            run("", "why", "1191/QĐ-TTg", database);
            run("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "sparql", "-", database);
            serve(folder.resolve("db"));
        } finally {
            delete(folder);
        }
    }

    private static void run(String in, String... words) {
        Main.run(
                List.of(words),
                Console.of(
                        Console.VIETNAMESE,
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream()));
    }

    /** One page and one query. */
    private static void serve(Path database) throws IOException {
        CanCuServer server = CanCuServer.builder()
                .port(0)
                .data(() -> ServedGeneration.of(Store.open(Home.at(database))))
                .log(line -> {})
                .build();
        URI address = server.start();
        for (String path : List.of("", "sparql?query=ASK%7B%7D")) {
            try (InputStream page = address.resolve(path).toURL().openStream()) {
                page.transferTo(OutputStream.nullOutputStream());
            }
        }
        server.stop();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
