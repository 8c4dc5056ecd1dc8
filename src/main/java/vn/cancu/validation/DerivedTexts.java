package vn.cancu.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import vn.cancu.graph.Terms;

/** Dates, titles and periods that the derived graph gives to documents, and whether a citation or an assertion says them. */
final class DerivedTexts {
    private final Statements statements;
    private final long date;
    private final long title;
    private final long period;
    /** Those that nobody was found to say, by subject. */
    private final Map<Long, List<Fact>> unsaid = new HashMap<>();

    /** A statement of the derived graph, by its numbers. */
    record Fact(long subject, long path, long object) {}

    DerivedTexts(Statements statements) {
        this.statements = statements;
        this.date = statements.number(Terms.DATE);
        this.title = statements.number(Terms.TITLE);
        this.period = statements.number(Terms.PERIOD);
    }

    /** Takes a statement of the derived graph. */
    void derived(long subject, long property, long object) {
        if (property != Statements.NOWHERE && (property == date || property == title || property == period)) {
            unsaid.computeIfAbsent(subject, one -> new ArrayList<>(1)).add(new Fact(subject, property, object));
        }
    }

    /** Takes what one graph says of a citation or an assertion, once all derived statements have come. */
    void say(Star star) {
        for (long cited : star.all(Star.Field.CITED)) {
            say(cited, date, star.all(Star.Field.STATED_DATE));
            say(cited, title, star.all(Star.Field.STATED_TITLE));
        }
        for (long subject : star.all(Star.Field.SUBJECT)) {
            for (long predicate : star.all(Star.Field.PREDICATE)) {
                say(subject, predicate, star.all(Star.Field.OBJECT));
            }
        }
    }

    private void say(long subject, long path, long[] objects) {
        List<Fact> open = objects.length == 0 ? null : unsaid.get(subject);
        if (open == null) {
            return;
        }
        for (long object : objects) {
            open.removeIf(fact -> fact.path == path && same(fact.object, object));
        }
        if (open.isEmpty()) {
            unsaid.remove(subject);
        }
    }

    private boolean same(long one, long other) {
        return one == other || text(one).equals(text(other));
    }

    private String text(long number) {
        Node term = statements.term(number);
        return Lexicals.str(term);
    }

    /** Each that nobody says. */
    void unsaid(Consumer<Fact> consumer) {
        unsaid.values().forEach(facts -> facts.forEach(consumer));
    }
}
