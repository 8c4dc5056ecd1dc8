package vn.cancu.bench.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a table of known facts. */
public final class FactTable {
    private FactTable() {}

    /** The values of one row by the names in the head; an empty value is an empty string. */
    public record Row(Map<String, String> values) {
        /** @throws IllegalArgumentException where the table has no such column */
        public String get(String column) {
            String value = values.get(column);
            if (value == null) {
                throw new IllegalArgumentException("no column " + column + " in " + values.keySet());
            }
            return value;
        }
    }

    /** Hands on all rows, in order, without holding them. */
    public static void read(Path table, Consumer<Row> reader) {
        try (BufferedReader lines = Files.newBufferedReader(table)) {
            String[] head = lines.readLine().split("\t", -1);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] values = line.split("\t", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < values.length; i++) {
                    row.put(head[i], values[i]);
                }
                reader.accept(new Row(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
