package vn.cancu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.citation.Lexicon;
import vn.cancu.extraction.Extractor;
import vn.cancu.text.DocumentReader;

/**
 * Speed of reading on one core, beside a plain search for numbers over the same bytes, and beside the fastest search that
 * there is, a scanner that looks at nothing but the "/" of a number.
 */
public final class ExtractSpeed {
    private static final Pattern NUMBER =
            Pattern.compile("số\\s+\\d+(/\\d{4})?[/-][A-ZĐ][A-Za-zĐđ]*([-/][A-ZĐ][A-Za-zĐđ]*)*");
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 21;

    private ExtractSpeed() {}

    public static void main(String[] folders) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> list = Files.list(Path.of(folder))) {
                for (Path file :
                        list.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                    files.add(Files.readAllBytes(file));
                }
            }
        }
        double megabytes = files.stream().mapToLong(f -> f.length).sum() / 1e6;
        Extractor extractor = new Extractor(Lexicon.of(AuthorityLoader.bundled()));
        double[] extract = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        double[] anchored = new double[ROUNDS];
        long citations = 0;
        long numbers = 0;
        long slashes = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            citations = 0;
            for (byte[] file : files) {
                citations += extractor
                        .extract(DocumentReader.read("file.txt", file))
                        .citations()
                        .size();
            }
            long between = System.nanoTime();
            numbers = 0;
            for (byte[] file : files) {
                numbers += search(file);
            }
            long middle = System.nanoTime();
            slashes = 0;
            for (byte[] file : files) {
                slashes += scan(file);
            }
            long end = System.nanoTime();
            if (round >= 0) {
                extract[round] = megabytes / ((between - start) / 1e9);
                plain[round] = megabytes / ((middle - between) / 1e9);
                anchored[round] = megabytes / ((end - middle) / 1e9);
            }
        }
        Arrays.sort(extract);
        Arrays.sort(plain);
        Arrays.sort(anchored);
        double read = extract[ROUNDS / 2];
        System.out.printf(Locale.ROOT, "%d files, %.2f MB, median of %d rounds%n", files.size(), megabytes, ROUNDS);
        System.out.printf(Locale.ROOT, "extract  %8.1f MB/s  (%d citations)%n", read, citations);
        print("plain", plain[ROUNDS / 2], numbers, read);
        print("anchored", anchored[ROUNDS / 2], slashes, read);
    }

    private static void print(String search, double speed, long found, double read) {
        System.out.printf(
                Locale.ROOT, "%-8s %8.1f MB/s  (%d numbers)  extract/%s %.3f%n", search, speed, found, search, read / speed);
    }

    private static long search(byte[] file) {
        String text = Normalizer.normalize(new String(file, StandardCharsets.UTF_8), Normalizer.Form.NFC);
        Matcher matcher = NUMBER.matcher(text);
        long found = 0;
        while (matcher.find()) {
            found++;
        }
        return found;
    }

    /** Numbers by their "/": digits before it, a capital or a year behind it. */
    private static long scan(byte[] file) {
        String text = Normalizer.normalize(new String(file, StandardCharsets.UTF_8), Normalizer.Form.NFC);
        long found = 0;
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            if (at > 0 && isDigit(text.charAt(at - 1)) && at + 1 < text.length()) {
                char next = text.charAt(at + 1);
                boolean year = at + 5 < text.length() && isDigit(next) && "/-".indexOf(text.charAt(at + 5)) >= 0;
                found += year || next == 'Đ' || (next >= 'A' && next <= 'Z') ? 1 : 0;
            }
        }
        return found;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
