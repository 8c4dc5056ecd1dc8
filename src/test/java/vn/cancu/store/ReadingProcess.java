package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Path;

/** Opens the database, tells how much it reads, and again whenever it is told to, until its input ends. */
final class ReadingProcess {
    private ReadingProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.open(Home.at(Path.of(arguments[0])))) {
            do {
                System.out.println(Samples.count(store));
            } while (System.in.read() >= 0);
        }
    }
}
