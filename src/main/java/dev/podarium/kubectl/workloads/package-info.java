/** The commands that change a workload: its number of Pods and its images. */
@NullMarked
package dev.podarium.kubectl.workloads;

import org.jspecify.annotations.NullMarked;
