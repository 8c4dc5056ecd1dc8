package vn.cancu.server;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** {@code /health}: what is served, since when, how it is with the server that the data lies in, and whether this one wants to be restarted. Never waits for a query. */
final class Health {
    private final Generations generations;
    private final QueryPool pool;
    private final BooleanSupplier restartNeeded;
    private final Optional<Supplier<StoreState>> store;
    private final Instant started = Instant.now();

    /** @param store of the server that the data lies in, where it is another */
    Health(
            Generations generations,
            QueryPool pool,
            BooleanSupplier restartNeeded,
            Optional<Supplier<StoreState>> store) {
        this.generations = generations;
        this.pool = pool;
        this.restartNeeded = restartNeeded;
        this.store = store;
    }

    Reply get(Ask ask) {
        boolean restart = restartNeeded.getAsBoolean();
        Instant now = Instant.now();
        JsonObject health = new JsonObject();
        Optional<StoreState> state = store.map(Supplier::get);
        boolean unreachable = state.filter(StoreState.UNREACHABLE::equals).isPresent();
        health.addProperty("status", restart ? "restart" : unreachable ? "unavailable" : "ok");
        state.ifPresent(known -> health.addProperty("store", known.code()));
        try (Generations.Lease lease = generations.borrow()) {
            ServedGeneration generation = lease.generation();
            health.addProperty("generation", generation.number());
            health.addProperty("contentHash", generation.content());
            generation.built().ifPresent(built -> {
                health.addProperty("built", built.toString());
                health.addProperty("ageSeconds", Duration.between(built, now).toSeconds());
            });
            JsonObject counts = new JsonObject();
            generation.counts().forEach(counts::addProperty);
            health.add("counts", counts);
        }
        health.addProperty("uptimeSeconds", Duration.between(started, now).toSeconds());
        health.addProperty("runawayQueries", pool.stuck());
        return Reply.text(restart || unreachable ? 503 : 200, "application/json", health + "\n")
                .with("Cache-Control", "no-store");
    }
}
