package vn.cancu.server;

import java.time.Duration;
import vn.cancu.query.QueryLimits;

/**
 * What one server takes on.
 *
 * @param query what one query may take
 * @param parallel queries that run at once
 * @param perClient queries of one client address that run at once; 0 for no limit, as behind a proxy
 * @param turn how long a query waits for its turn
 * @param grace how long a query may go on after its time, until the server asks to be restarted
 * @param bodyBytes of a request
 * @param headerBytes of a request, its address included
 * @param connections open at once
 * @param idle time without a byte until a connection is closed
 * @param request time for a request to come in
 * @param exchange time from there until its answer is sent
 * @param largeAnswers bytes of large answers that are on their way to slow readers, together
 * @param drain how long running requests may take when the server stops
 */
public record ServerLimits(
        QueryLimits query,
        int parallel,
        int perClient,
        Duration turn,
        Duration grace,
        int bodyBytes,
        int headerBytes,
        int connections,
        Duration idle,
        Duration request,
        Duration exchange,
        long largeAnswers,
        Duration drain) {

    /** For a public address, fitted to the memory that this process may use. */
    public static ServerLimits standard() {
        long memory = Runtime.getRuntime().maxMemory();
        long answer = Math.max(8L << 20, Math.min(64L << 20, memory / 16));
        return new ServerLimits(
                QueryLimits.PUBLIC.withAnswer(QueryLimits.PUBLIC.rows(), answer),
                4,
                3,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                256 << 10,
                16 << 10,
                1_000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofMinutes(5),
                answer * 2,
                Duration.ofSeconds(5));
    }

    /** The same with another bound on queries. */
    public ServerLimits withQuery(QueryLimits other) {
        return new ServerLimits(
                other,
                parallel,
                perClient,
                turn,
                grace,
                bodyBytes,
                headerBytes,
                connections,
                idle,
                request,
                exchange,
                largeAnswers,
                drain);
    }

    /** The same with other numbers of queries that run at once, and another time to wait for a turn. */
    public ServerLimits withParallel(int together, int eachClient, Duration waiting) {
        return new ServerLimits(
                query,
                together,
                eachClient,
                waiting,
                grace,
                bodyBytes,
                headerBytes,
                connections,
                idle,
                request,
                exchange,
                largeAnswers,
                drain);
    }

    /** The same with another time of grace. */
    public ServerLimits withGrace(Duration other) {
        return new ServerLimits(
                query,
                parallel,
                perClient,
                turn,
                other,
                bodyBytes,
                headerBytes,
                connections,
                idle,
                request,
                exchange,
                largeAnswers,
                drain);
    }

    /** The same with other bounds on slow clients. */
    public ServerLimits withClients(Duration silence, Duration asking, Duration answering) {
        return new ServerLimits(
                query,
                parallel,
                perClient,
                turn,
                grace,
                bodyBytes,
                headerBytes,
                connections,
                silence,
                asking,
                answering,
                largeAnswers,
                drain);
    }
}
