package vn.cancu.responsibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.text.Tokens;

/** Reads what the value of a label, or a cell of a table, says of who does it: names alone, or clauses with verbs. */
final class Assignment {
    private final Tokens tokens;
    private final DutyLexicon words;
    private final PartyReader parties;
    private final SubjectReader subjects;
    private final ActReader acts;

    Assignment(Tokens tokens, DutyLexicon words, PartyReader parties, SubjectReader subjects, ActReader acts) {
        this.tokens = tokens;
        this.words = words;
        this.parties = parties;
        this.subjects = subjects;
        this.acts = acts;
    }

    /**
     * One body or row of bodies with what it does.
     *
     * @param from first token of the clause
     * @param to index after its last token
     */
    record Clause(List<String> agencies, Act act, int from, int to) {}

    /** The clauses from {@code from} to {@code to}; empty where nobody can be read there. */
    List<Clause> read(int from, int to, Label label) {
        Role given = label == Label.LEAD ? Role.LEAD : label == Label.COORDINATE ? Role.COORDINATE : Role.IMPLEMENT;
        Optional<Party.Row> whole = parties.cell(from, to);
        if (whole.isPresent()) {
            return List.of(new Clause(whole.get().names(), new Act(List.of(given), List.of(), List.of()), from, to));
        }
        List<Clause> clauses = new ArrayList<>();
        boolean led = label == Label.LEAD && leads(from, to);
        int at = from;
        while (at < to) {
            Optional<Subject> subject = subjects.clause(at, to);
            if (subject.isEmpty()) {
                break;
            }
            int end = clauseEnd(subject.get().predicate(), to);
            Act act = acts.read(subject.get().predicate(), end);
            Set<Role> roles = new LinkedHashSet<>(act.roles());
            if (label == Label.LEAD && !led && !roles.contains(Role.LEAD)) {
                roles = new LinkedHashSet<>();
                roles.add(Role.LEAD);
                roles.addAll(act.roles());
            }
            clauses.add(new Clause(
                    subject.get().parties().names(),
                    new Act(List.copyOf(roles), act.partners(), act.others()),
                    at,
                    end));
            at = end;
        }
        if (clauses.isEmpty()) {
            Optional<Party.Row> row = parties.row(from, to);
            if (row.isPresent() && isRemark(row.get().end(), to)) {
                return List.of(new Clause(row.get().names(), new Act(List.of(given), List.of(), List.of()), from, to));
            }
        }
        return clauses;
    }

    /** Whether the words say themselves who leads: those beside are not meant by the column's head. */
    private boolean leads(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.word(i) == words.chu && tokens.word(i + 1) == words.tri) {
                return true;
            }
        }
        return false;
    }

    /** What stands after the names is a remark in brackets, or nothing. */
    private boolean isRemark(int from, int to) {
        return from >= to || tokens.kind(from) == Tokens.MARK && tokens.mark(from) != ',';
    }

    /** Index after the ";" before the next clause with a subject of its own, or {@code to}. */
    private int clauseEnd(int from, int to) {
        int at = from;
        while (at < to) {
            if (tokens.word(at) == words.phoi && tokens.word(at + 1) == words.hop) {
                int with = at + 2;
                while (with < to
                        && (tokens.word(with) == words.voi
                                || tokens.word(with) == words.chatWord
                                || tokens.word(with) == words.cheWord)) {
                    with++;
                }
                at = parties.row(with, to).map(Party.Row::end).orElse(with);
                continue;
            }
            char mark = tokens.mark(at);
            if ((mark == ';' || mark == '.')
                    && at + 1 < to
                    && subjects.clause(at + 1, to).isPresent()) {
                return at + 1;
            }
            at++;
        }
        return to;
    }
}
