package vn.cancu.bench.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text while it is written, and where in it each fact stands (UTF-16 units, end exclusive). */
final class Draft {
    private final StringBuilder text = new StringBuilder(16_384);
    private final List<StatedCitation> citations = new ArrayList<>();
    private final List<StatedTask> tasks = new ArrayList<>();

    /**
     * A citation in the text.
     *
     * @param start of the type word
     * @param end after the issuer, or the date where no issuer is printed
     * @param iri of the document that is meant
     * @param number as printed, empty for a law cited by name
     * @param issuer as printed, empty where none is
     * @param held whether the corpus has a text of it, under that IRI
     */
    record StatedCitation(
            int start,
            int end,
            String iri,
            String number,
            LocalDate date,
            String issuer,
            Reference.Role role,
            boolean held,
            String quote) {}

    /** A task in the text. */
    record StatedTask(int start, int end, String section, Task task) {}

    Draft line(String words) {
        text.append(words).append('\n');
        return this;
    }

    Draft paragraph(String words) {
        return line(words).line("");
    }

    /** Goes on in the same line. */
    Draft words(String words) {
        text.append(words);
        return this;
    }

    /** Cites, in the same line. */
    Draft cite(Citing citing) {
        int start = text.length();
        text.append(citing.words());
        citations.add(new StatedCitation(
                start,
                text.length(),
                citing.iri(),
                citing.number(),
                citing.reference().cited().date(),
                citing.issuer(),
                citing.reference().role(),
                citing.held(),
                citing.words()));
        return this;
    }

    /** A task that takes a paragraph of its own. */
    Draft task(String words, String section, Task task) {
        int start = text.length();
        text.append(words);
        tasks.add(new StatedTask(start, text.length(), section, task));
        return line("").line("");
    }

    /** A row of a table. */
    Draft row(String words, Task task) {
        int start = text.length();
        text.append(words);
        tasks.add(new StatedTask(start, text.length(), "", task));
        return line("");
    }

    int length() {
        return text.length();
    }

    List<StatedCitation> citations() {
        return List.copyOf(citations);
    }

    List<StatedTask> tasks() {
        return List.copyOf(tasks);
    }

    /**
     * The whole text.
     *
     * @param width where to break long lines as web pages print them, if at all; no place of a fact changes
     */
    String text(Optional<Integer> width) {
        String whole = text.toString().stripTrailing() + "\n";
        if (width.isEmpty()) {
            return whole;
        }
        StringBuilder broken = new StringBuilder(whole);
        int column = 0;
        boolean row = false;
        for (int i = 0; i < broken.length(); i++) {
            row = column == 0 ? broken.charAt(i) == '|' : row;
            column = broken.charAt(i) == '\n' ? 0 : column + 1;
            // A bullet or a number must not come to stand at the beginning of a line, and a row of a table is one line.
            if (!row && column >= width.get() && broken.charAt(i) == ' ' && Character.isLetter(broken.charAt(i + 1))) {
                broken.setCharAt(i, '\n');
                column = 0;
            }
        }
        return broken.toString();
    }
}
