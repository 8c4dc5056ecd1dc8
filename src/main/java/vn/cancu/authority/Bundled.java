package vn.cancu.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that ship with the program: {@code ontology/}, {@code queries/}, {@code corpus/}. */
public final class Bundled {
    private static final String ROOT = "/cancu/";

    private Bundled() {}

    /**
     * The names of all files below a folder, with the folder, sorted.
     *
     * @param folder such as {@code ontology/authority}
     * @return paths for {@link #read}; empty where there is no such folder
     */
    public static List<String> list(String folder) {
        URL url = Bundled.class.getResource(ROOT + folder);
        if (url == null) {
            return List.of();
        }
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                jar.setUseCaches(true);
                String prefix = jar.getEntryName().replaceAll("/?$", "/");
                return jar.getJarFile().stream()
                        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                        .map(entry -> entry.getName().substring(ROOT.length() - 1))
                        .sorted()
                        .toList();
            }
            Path base = Path.of(url.toURI());
            try (Stream<Path> files = Files.walk(base)) {
                return files.filter(Files::isRegularFile)
                        .map(file ->
                                folder + "/" + base.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of one file that ships with the program, such as {@code ontology/cancu.ttl}. */
    public static byte[] read(String path) {
        try (InputStream in = Bundled.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no bundled file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
