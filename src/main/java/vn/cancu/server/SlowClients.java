package vn.cancu.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that keep the server waiting: whose request does not come to its end although bytes trickle in, or
 * whose answer is not read. A connection on which nothing moves at all is closed by Jetty.
 */
final class SlowClients extends AbstractLifeCycle implements Connection.Listener {
    private static final long EVERY_MILLISECONDS = 500;

    private final Scheduler scheduler;
    private final long request;
    private final long exchange;
    private final Map<Connection, State> connections = new ConcurrentHashMap<>();

    /**
     * @param request for the head of a request, from the end of the one before
     * @param exchange from there to the end of the answer
     */
    SlowClients(Scheduler scheduler, Duration request, Duration exchange) {
        this.scheduler = scheduler;
        this.request = request.toNanos();
        this.exchange = exchange.toNanos();
    }

    @Override
    protected void doStart() {
        look();
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new State(0, 0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    private void look() {
        if (isStarting() || isRunning()) {
            connections.forEach(this::look);
            scheduler.schedule(this::look, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private void look(Connection connection, State before) {
        State now = new State(connection.getMessagesIn(), connection.getMessagesOut(), System.nanoTime());
        if (now.in != before.in || now.out != before.out) {
            connections.replace(connection, now);
        } else if (now.since - before.since > (now.in > now.out ? exchange : request)) {
            connection.close();
        }
    }

    /** Requests read and answers sent, and since when it has been so, in nanoseconds. */
    private record State(long in, long out, long since) {}
}
