/**
 * The command line of Kubernetes: a command in words becomes requests to a cluster, and what comes
 * back becomes the words that kubectl prints, to standard output or standard error.
 *
 * <p>Works on the contract of any cluster ({@code api}) and on manifests, so that the window, the
 * script and a real cluster are served by the same code; it must not know the engine, time or
 * JavaFX. picocli reads the words: a second parser for flags and help would only be another
 * dialect. What upstream's client decides (three-way apply, what is unchanged, which line is
 * printed) is decided here and not in the server, as in the real one.
 */
@NullMarked
package dev.podarium.kubectl;

import org.jspecify.annotations.NullMarked;
