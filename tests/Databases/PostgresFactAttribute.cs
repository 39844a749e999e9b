using System.Runtime.CompilerServices;

namespace CztBot.Tests.Databases;

/// <summary>A test of what only PostgreSQL does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = PostgresPrograms.SkipReason;
}
