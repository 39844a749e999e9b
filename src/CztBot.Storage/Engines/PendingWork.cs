using System.Data.Common;
using CztBot.Core;

namespace CztBot.Storage;

/// <summary>A work that waits for its turn to be written, and whoever waits for its answer.</summary>
internal abstract class PendingWork
{
    /// <summary>True when nobody wants it any more; asked once, before it runs.</summary>
    public abstract bool Withdrawn { get; }

    /// <summary>Runs the work.</summary>
    /// <returns>False when nothing of it is to stay.</returns>
    public abstract Task<bool> RunAsync(DbConnection connection);

    /// <summary>Its transaction is on the disk.</summary>
    public abstract void Answer();

    /// <summary>Its transaction is not.</summary>
    public abstract void Fail(Exception failure);
}

/// <inheritdoc cref="PendingWork"/>
internal sealed class PendingWork<T>(Actor actor, Func<Work, Task<T>> write, CancellationToken cancellation) : PendingWork
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _failure;

    public Task<T> Written => _answer.Task;

    public override bool Withdrawn => cancellation.IsCancellationRequested && _answer.TrySetCanceled(cancellation);

    public override async Task<bool> RunAsync(DbConnection connection)
    {
        var work = new Work(connection, actor);
        try
        {
            _result = await write(work);
            return !work.Cancelled;
        }
        catch (Exception failure)
        {
            // The caller's own failure is the caller's answer; the others' works stay.
            _failure = failure;
            return false;
        }
    }

    public override void Answer()
    {
        if (_failure is { } failure) _answer.SetException(failure);
        else _answer.SetResult(_result!);
    }

    public override void Fail(Exception failure) => _answer.SetException(_failure ?? failure);
}
