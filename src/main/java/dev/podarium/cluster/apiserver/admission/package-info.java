/**
 * Admission: what is filled in or refused by looking at what else is stored.
 *
 * <p>The plugins that a default cluster runs, each in a class of its own and in the order in which
 * the real server calls them. Unlike the rules of a kind they see the whole snapshot.
 */
@NullMarked
package dev.podarium.cluster.apiserver.admission;

import org.jspecify.annotations.NullMarked;
