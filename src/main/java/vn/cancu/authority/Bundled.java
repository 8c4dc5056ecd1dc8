package vn.cancu.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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

    /**
     * The checksum of each file below a folder, without reading it where it lies in a jar.
     *
     * @param folder such as {@code corpus}
     * @return CRC-32 by path as for {@link #read}
     */
    public static SortedMap<String, Long> checksums(String folder) {
        SortedMap<String, Long> sums = new TreeMap<>();
        Path place = place();
        if (!Files.isRegularFile(place)) {
            for (String file : list(folder)) {
                CRC32 crc = new CRC32();
                crc.update(read(file));
                sums.put(file, crc.getValue());
            }
            return sums;
        }
        String root = ROOT.substring(1);
        inJar(place, root + folder + "/").forEach((name, sum) -> sums.put(name.substring(root.length()), sum));
        return sums;
    }

    /**
     * The checksum of each file that the program consists of: its classes, what ships with it, and in a jar the list of
     * the libraries that it uses.
     *
     * @return CRC-32 by path
     */
    public static SortedMap<String, Long> program() {
        Path place = place();
        if (Files.isRegularFile(place)) {
            return inJar(place, "");
        }
        SortedMap<String, Long> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 crc = new CRC32();
                crc.update(Files.readAllBytes(file));
                sums.put(place.relativize(file).toString().replace('\\', '/'), crc.getValue());
            }
            return sums;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, Long> inJar(Path place, String prefix) {
        SortedMap<String, Long> sums = new TreeMap<>();
        try (ZipFile jar = new ZipFile(place.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    sums.put(entry.getName(), entry.getCrc());
                }
            }
            return sums;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar, or the folder, that the program is in. */
    private static Path place() {
        try {
            return Path.of(Bundled.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
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
