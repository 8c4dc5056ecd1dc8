package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;

/** Generations on loan. */
@Timeout(20)
class GenerationsTest {
    @Test
    void nothingIsLentAfterTheEnd() {
        AtomicInteger closed = new AtomicInteger();
        Generations generations = new Generations(TestServer.generation(1, TestServer.DATA, closed::incrementAndGet));
        Generations.Lease last = generations.borrow();
        generations.close();
        assertThat(closed).hasValue(0);
        last.close();
        assertThat(closed).hasValue(1);
        assertThatThrownBy(generations::borrow)
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.diagnostic().code()).isEqualTo(Code.SERVER_RESTARTING));
        assertThat(generations.tryBorrow()).isEmpty();
    }
}
