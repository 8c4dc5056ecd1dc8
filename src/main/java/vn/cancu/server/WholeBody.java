package vn.cancu.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hands a request on when its whole body is there, within size and time; until then it holds no thread, however slowly
 * the body comes. (Jetty's own handler for a least data rate reckons with the bytes of all requests together.)
 */
final class WholeBody extends Handler.Wrapper {
    /** Among the attributes of a request: the body, a byte array. */
    static final String ATTRIBUTE = "vn.cancu.body";

    /** What is too large is read a little further, so that the client gets to hear of it. */
    private static final int PATIENCE = 16;

    private final int most;
    private final Duration time;

    /**
     * @param most bytes of a body
     * @param time for all of it
     */
    WholeBody(Handler next, int most, Duration time) {
        super(next);
        this.most = most;
        this.time = time;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() == 0) {
            request.setAttribute(ATTRIBUTE, new byte[0]);
            return super.handle(request, response, callback);
        }
        if (request.getLength() > (long) most * PATIENCE) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            return true;
        }
        new Loader(request, response, callback).run();
        return true;
    }

    private final class Loader implements Runnable {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final long deadline = System.nanoTime() + time.toNanos();
        private long size;

        Loader(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        /** Takes what has come, and asks to be called again when more has. */
        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = request.read();
                if (System.nanoTime() - deadline > 0) {
                    release(chunk);
                    refuse(HttpStatus.REQUEST_TIMEOUT_408);
                    return;
                }
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    callback.failed(chunk.getFailure());
                    return;
                }
                take(chunk.getByteBuffer());
                boolean last = chunk.isLast();
                release(chunk);
                if (size > (long) most * PATIENCE || last && size > most) {
                    refuse(HttpStatus.PAYLOAD_TOO_LARGE_413);
                    return;
                }
                if (last) {
                    handOn();
                    return;
                }
            }
        }

        private void take(ByteBuffer bytes) {
            size += bytes.remaining();
            if (size <= most) {
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                body.writeBytes(copy);
            } else {
                body.reset();
            }
        }

        private static void release(Content.@org.jspecify.annotations.Nullable Chunk chunk) {
            if (chunk != null) {
                chunk.release();
            }
        }

        private void refuse(int status) {
            Response.writeError(request, response, callback, status);
        }

        private void handOn() {
            request.setAttribute(ATTRIBUTE, body.toByteArray());
            try {
                if (!WholeBody.super.handle(request, response, callback)) {
                    refuse(HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception e) {
                Response.writeError(request, response, callback, e);
            }
        }
    }
}
