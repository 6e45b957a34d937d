package dev.podarium.workbench.graph;

import dev.podarium.objects.ObjectRef;
import dev.podarium.workbench.frame.Palette;
import java.util.List;

/** What a drawing depends on besides its records: when it changes, all is drawn anew. */
record Drawing(PictureLayout layout, Palette palette, List<ObjectRef> nodes) {}
