/**
 * Lists of objects as kubectl prints them. Lists are virtualised: what is not in view costs
 * nothing, so ten thousand rows are as calm as ten.
 */
@NullMarked
package dev.podarium.workbench.tables;

import org.jspecify.annotations.NullMarked;
