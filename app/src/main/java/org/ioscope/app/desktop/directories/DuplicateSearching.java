package org.ioscope.app.desktop.directories;

import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.duplicates.DuplicateProgress;
import org.ioscope.core.directory.duplicates.DuplicateSearch;
import org.ioscope.core.directory.duplicates.Duplicates;

/// Makes searches for files of the same content.
interface DuplicateSearching {

    /// A search of one tree.
    interface Search {

        /// Searches until all is compared or the search is cancelled.
        Duplicates run();

        DuplicateProgress progress();

        void cancel();
    }

    /// A search that does not run yet. The tree must stay open until it has ended.
    Search of(DirectoryTree tree);

    /// Searches by reading files.
    static Search reading(DirectoryTree tree) {
        DuplicateSearch search = new DuplicateSearch(tree);
        return new Search() {
            @Override
            public Duplicates run() {
                return search.run();
            }

            @Override
            public DuplicateProgress progress() {
                return search.progress();
            }

            @Override
            public void cancel() {
                search.cancel();
            }
        };
    }
}
