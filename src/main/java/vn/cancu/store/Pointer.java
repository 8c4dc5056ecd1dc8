package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code current}: which generation is read, and how much of the ledger counts. It is replaced in one step,
 * which is the moment at which everything that a command did comes to be.
 *
 * @param generation name of its folder
 * @param ledger length in bytes
 */
record Pointer(String generation, long ledger) {
    /** Nothing where no build has ended yet. */
    static Optional<Pointer> read(Home home) throws IOException {
        List<String> lines;
        try {
            lines = Files.readString(home.current()).lines().map(String::strip).toList();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.isEmpty() || lines.size() > 2) {
            throw new DamagedException(home.current());
        }
        try {
            long ledger = lines.size() == 1 ? 0 : Long.parseLong(lines.get(1));
            if (ledger < 0 || Generation.named(home, lines.get(0)).isEmpty()) {
                throw new DamagedException(home.current());
            }
            return Optional.of(new Pointer(lines.get(0), ledger));
        } catch (NumberFormatException e) {
            throw new DamagedException(home.current());
        }
    }

    void write(Home home) throws IOException {
        Disk.replace(home.current(), generation + "\n" + ledger + "\n");
    }
}
