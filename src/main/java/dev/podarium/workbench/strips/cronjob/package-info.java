/** The strip of a CronJob: its calendar on the cluster's clock, and the Jobs that came of it. */
@NullMarked
package dev.podarium.workbench.strips.cronjob;

import org.jspecify.annotations.NullMarked;
