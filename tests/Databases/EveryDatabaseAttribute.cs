using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CztBot.Tests.Databases;

/// <summary>Runs a theory on every database; the database is its first argument, those given here follow.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EveryDatabaseAttribute(params object?[] more) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([Row(On.Sqlite), Row(On.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow Row(On on) => new([on, .. more]) { Skip = on == On.Postgres ? PostgresPrograms.SkipReason : null };
}
