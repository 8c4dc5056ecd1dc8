package vn.cancu.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is made once is waited for as long as somebody likes, and tried again where it failed. */
@Timeout(20)
class OnceTest {
    @Test
    void nobodyWaitsLongerThanTheyLike() {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        Once<Integer> once = new Once<>("test", () -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return made.incrementAndGet();
        });
        // The first who asks does not make it themselves either.
        assertThat(once.within(1)).isEmpty();
        assertThat(once.within(1)).isEmpty();
        go.countDown();
        assertThat(once.get()).isEqualTo(1);
        assertThat(once.within(1)).hasValue(1);
    }

    @Test
    void whatFailedIsTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        Once<String> once = new Once<>("test", () -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalArgumentException("not yet");
            }
            return "made";
        });
        assertThatThrownBy(once::get).isInstanceOf(IllegalArgumentException.class);
        assertThat(once.get()).isEqualTo("made");
        assertThat(once.get()).isEqualTo("made");
        assertThat(tries).hasValue(2);
    }
}
