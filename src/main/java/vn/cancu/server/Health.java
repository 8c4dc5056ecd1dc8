package vn.cancu.server;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** {@code /health}: what is served, since when, and whether the server wants to be restarted. Never waits for a query. */
final class Health {
    private final Generations generations;
    private final QueryPool pool;
    private final BooleanSupplier restartNeeded;
    private final Instant started = Instant.now();

    Health(Generations generations, QueryPool pool, BooleanSupplier restartNeeded) {
        this.generations = generations;
        this.pool = pool;
        this.restartNeeded = restartNeeded;
    }

    Reply get(Ask ask) {
        boolean restart = restartNeeded.getAsBoolean();
        Instant now = Instant.now();
        JsonObject health = new JsonObject();
        health.addProperty("status", restart ? "restart" : "ok");
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
        return Reply.text(restart ? 503 : 200, "application/json", health + "\n")
                .with("Cache-Control", "no-store");
    }
}
