/**
 * The mathematics of normalization: forward, running statistics, inference, gradients, folding, and for every element
 * of a result the error a careful double program may make. Pure Java; knows no other room and nothing of grading.
 *
 * <p>Every layer here is the same two steps. {@link normbook.reference.Grouping} says which elements of a tensor share
 * their statistics (a channel, a sample, a group of channels) and which gamma and beta an element takes; {@link
 * normbook.reference.Standardization} computes x̂ = (x − μ) / √(σ² + ε) from that. The public types name the layers.
 * Start at {@link normbook.reference.BatchNorm}.
 */
package normbook.reference;
