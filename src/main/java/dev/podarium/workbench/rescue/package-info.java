/**
 * What helps when something broke: the banner that says so, a new cluster in the place of the
 * stopped one, its session as a file, and one notice for what nobody caught.
 */
@NullMarked
package dev.podarium.workbench.rescue;

import org.jspecify.annotations.NullMarked;
