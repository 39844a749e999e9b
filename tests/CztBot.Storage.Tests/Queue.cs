namespace CztBot.Storage.Tests;

/// <summary>Holds the writer at one work, so that those added meanwhile wait together.</summary>
internal sealed class Queue : IDisposable
{
    private readonly TaskCompletionSource _gate = new();
    private readonly Given _given;
    private readonly Task _holding;

    public Queue(Given given)
    {
        _given = given;
        using var held = new ManualResetEventSlim();
        _holding = given.WriteAsync(_ =>
        {
            held.Set();
            return _gate.Task;
        });
        held.Wait(TimeSpan.FromSeconds(20));
    }

    public Task Add(Func<Work, Task> work) => _given.WriteAsync(work);

    public Task<T> Add<T>(Func<Work, Task<T>> work) => _given.WriteAsync(work);

    public Task ReleaseAsync()
    {
        _gate.TrySetResult();
        return _holding;
    }

    // A test that failed half way must not leave the writer waiting.
    public void Dispose() => _gate.TrySetResult();
}
