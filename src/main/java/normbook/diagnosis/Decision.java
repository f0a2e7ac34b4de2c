package normbook.diagnosis;

/** A choice that a program makes on its way. The first constant of each is the right one for batch normalization. */
interface Decision {

    /** Which elements share a mean and a variance, for x of shape (N, C, spatial). */
    enum Axis implements Decision {
        CHANNEL,
        SAMPLE,
        WHOLE,
        /** Batch averages only: one mean a (channel, position). */
        POSITION,
        SAMPLE_AND_CHANNEL,
        /** The last index is taken for the channel. */
        LAST,
        /** ⌊c / (C/G)⌋ of one sample. */
        CHANNEL_GROUP,
        /** c mod G. */
        INTERLEAVED_GROUP,
        /** ⌊c / G⌋: the number of groups is taken for their size. */
        GROUP_OF_SIZE,
        /** A group of channels, each position for itself. */
        GROUP_AND_POSITION
    }

    /** Which elements of a group the sums run over, and in the same words which results are written. */
    enum Rows implements Decision {
        ALL,
        WITHOUT_LAST,
        WITHOUT_LAST_SAMPLE
    }

    enum Written implements Decision {
        ALL,
        WITHOUT_LAST,
        WITHOUT_LAST_SAMPLE
    }

    /** The type of the variables that sums are added up in, and with int that of the quotient. */
    enum Accumulator implements Decision {
        DOUBLE,
        /** int sum of x, and sum / n of two ints; the squares are in double. */
        INT_MEAN,
        /** int sum of x, divided as double. */
        INT_SUM,
        INT_MEAN_AND_VARIANCE,
        INT_SUMS,
        FLOAT,
        /** Adds up in double and keeps the mean in float. */
        FLOAT_MEAN,
        /** As right as DOUBLE, with other roundings: sums of x − x₀. */
        SHIFTED;

        double add(double sum, double term) {
            return switch (this) {
                case INT_MEAN, INT_SUM, INT_MEAN_AND_VARIANCE, INT_SUMS -> (int) (sum + term);
                case FLOAT -> (float) (sum + term);
                case DOUBLE, FLOAT_MEAN, SHIFTED -> sum + term;
            };
        }

        double quotient(double sum, double divisor) {
            boolean integer = this == INT_MEAN || this == INT_MEAN_AND_VARIANCE;
            return integer ? (int) (sum / divisor) : sum / divisor;
        }

        Accumulator ofSquares() {
            return this == INT_MEAN || this == INT_SUM || this == FLOAT_MEAN ? DOUBLE : this;
        }
    }

    /** What the sum of squares is divided by. */
    enum Divisor implements Decision {
        COUNT,
        COUNT_LESS_ONE,
        /** 1 for a single one. */
        COUNT_LESS_ONE_GUARDED,
        NONE,
        /** Multiplies by the int 1 / n, in the mean too. */
        INTEGER_RECIPROCAL
    }

    /** What the squares are taken about. */
    enum About implements Decision {
        MEAN,
        ZERO
    }

    enum Formula implements Decision {
        TWO_PASS,
        /** E[x²] − E[x]². */
        DIFFERENCE,
        CLAMPED_DIFFERENCE,
        /** The least and the most that rounding may make of E[x²] − E[x]²: no program, but a bound on them. */
        LEAST_DIFFERENCE,
        MOST_DIFFERENCE
    }

    enum Eps implements Decision {
        INSIDE_ROOT,
        OUTSIDE_ROOT,
        SQUARED,
        OMITTED
    }

    enum Root implements Decision {
        TAKEN,
        FORGOTTEN
    }

    /** What is subtracted in the numerator. */
    enum Centre implements Decision {
        MEAN,
        NOTHING
    }

    enum Scale implements Decision {
        GAMMA,
        ONE,
        BETA
    }

    enum Shift implements Decision {
        BETA,
        ZERO,
        GAMMA
    }

    /** Which statistics x is standardized with: those of training, or in evaluation those of the batch. */
    enum Source implements Decision {
        AS_ASKED,
        RUNNING_BEFORE_UPDATE,
        RUNNING_AFTER_UPDATE,
        BATCH
    }

    /** What the second row of the statistics holds. */
    enum Spread implements Decision {
        VARIANCE,
        DEVIATION
    }
}
