package normbook;

import normbook.exercise.ReferenceWorkers;
import normbook.sandbox.LazySandbox;
import normbook.sandbox.Walls;
import normbook.sandbox.WorkerPool;

/** The processes that programs run in, as the settings have them. */
record Workers(Settings settings, Walls walls) {

    Workers(Settings settings) {
        this(settings, Walls.find());
    }

    WorkerPool ofLearners(int ready) {
        return new WorkerPool(settings.dataFolder().resolve("sandbox"), ready, walls, settings.workerLifetime());
    }

    ReferenceWorkers ofReferences() {
        return new ReferenceWorkers(new LazySandbox(() -> ofLearners(1)));
    }
}
