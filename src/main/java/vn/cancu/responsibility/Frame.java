package vn.cancu.responsibility;

import java.util.List;
import java.util.Optional;

/**
 * Who has the tasks that stand below a heading or a lead-in.
 *
 * @param agencies whom
 * @param requested asked, not told
 * @param told a word gives them the work ("Giao …", "Đề nghị …")
 * @param act role and partners that a lead-in gives to all that it leads in ("Chủ trì, phối hợp với …:")
 * @param director who makes them do it
 * @param weak only numbered sentences below take it: it was said once, for all that follows
 */
record Frame(
        Party.Row agencies,
        boolean requested,
        boolean told,
        Optional<Act> act,
        Optional<Party.Row> director,
        boolean weak) {

    List<String> names() {
        return agencies.names();
    }

    /** What a lead-in says of leading and helping holds for all that it leads in. */
    Frame leading(Act said) {
        boolean says = said.roles().contains(Role.LEAD) || !said.partners().isEmpty();
        return says ? new Frame(agencies, requested, told, Optional.of(said), director, weak) : this;
    }
}
