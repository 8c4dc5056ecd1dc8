package vn.cancu.server;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.cancu.query.Deadline;

/**
 * Where pages are made: each in its turn, over the generation that it was lent, and not at all where the client has it
 * already; a page that takes longer than a query may is broken off. All that a page says follows from its address and the generation, so the two together are its ETag.
 */
final class ReadingRoom {
    private final Generations generations;
    private final QueryPool pool;
    private final Duration time;
    /** Another run of the program may write the same page otherwise. */
    private final String run = Long.toHexString(System.nanoTime());

    /** @param time that a page may take */
    ReadingRoom(Generations generations, QueryPool pool, Duration time) {
        this.generations = generations;
        this.pool = pool;
        this.time = time;
    }

    /** What {@code work} makes, or 304. */
    Reply reply(Ask ask, Function<ServedGeneration, Reply> work) {
        return reply(ask, "", work);
    }

    /**
     * The same for an address that has several answers.
     *
     * @param variant which one, such as {@code ttl}
     */
    Reply reply(Ask ask, String variant, Function<ServedGeneration, Reply> work) {
        return reply(ask, variant, (generation, running) -> work.apply(generation));
    }

    /**
     * The same for work that says how it can be stopped.
     *
     * @param work of which the pool is told
     */
    Reply reply(Ask ask, String variant, BiFunction<ServedGeneration, QueryPool.Running, Reply> work) {
        String tag;
        try (Generations.Lease lease = generations.borrow()) {
            tag = tag(ask, variant, lease.generation());
        }
        if (ask.ifNoneMatch().contains(tag)) {
            return Reply.notModified().with("ETag", "W/\"" + tag + "\"").with("Cache-Control", "no-cache");
        }
        record Made(Reply reply, String tag) {}
        Made made = pool.run(ask.client(), running -> {
            Deadline deadline = Deadline.in(time);
            running.stopsBy(deadline::stop);
            try (Generations.Lease lease = generations.borrow()) {
                Reply reply = deadline.keep(() -> work.apply(lease.generation(), running));
                return new Made(reply, tag(ask, variant, lease.generation()));
            }
        });
        return made.reply().status() == 200 ? made.reply().with("ETag", "W/\"" + made.tag() + "\"") : made.reply();
    }

    private String tag(Ask ask, String variant, ServedGeneration generation) {
        long hash = 7;
        for (String part : new String[] {generation.content(), ask.path(), ask.query(), variant}) {
            for (int i = 0; i < part.length(); i++) {
                hash = hash * 1_000_003 + part.charAt(i);
            }
            hash = hash * 1_000_003 + 0xffff;
        }
        return run + "-" + Long.toHexString(hash);
    }
}
