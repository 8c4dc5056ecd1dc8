package vn.cancu.responsibility;

import java.util.Optional;

/**
 * Whom a sentence or clause gives a task.
 *
 * @param parties whom
 * @param requested asked, not told ("Đề nghị …")
 * @param told a word gives the task ("Giao Sở …")
 * @param strong the predicate says by itself that a task is given
 * @param start first token that names them, the giving word included
 * @param predicate first token of what they shall do
 * @param director who makes them do it, where a body directs another ("Sở A chỉ đạo Chi cục B thực hiện …")
 */
record Subject(
        Party.Row parties,
        boolean requested,
        boolean told,
        boolean strong,
        int start,
        int predicate,
        Optional<Party.Row> director) {}
