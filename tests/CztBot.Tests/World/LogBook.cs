using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CztBot.Tests.World;

/// <summary>Keeps what the program logs, as an operator would read it.</summary>
internal sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Pen(this, categoryName);

    public void Clear() => _lines.Clear();

    public void Dispose()
    {
    }

    private sealed class Pen(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            book._lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
