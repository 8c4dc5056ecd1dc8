package vn.cancu.query;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a trace goes.
 *
 * @param up towards what the document rests on and implements
 * @param down towards what implements it or rests on it
 * @param direct one step only
 * @param asOf leaves out documents issued after this day; those of unknown date stay
 */
public record TraceOptions(boolean up, boolean down, boolean direct, Optional<LocalDate> asOf) {

    /** Both ways, all steps, all times. */
    public static final TraceOptions ALL = new TraceOptions(true, true, false, Optional.empty());
}
