using System.Reflection;

namespace CztBot.Storage.Tests;

public sealed class EveryDatabaseTests
{
    [Fact]
    public void Every_test_of_a_store_runs_on_every_database()
    {
        string[] ofOne = ["Sqlite", "Postgres", "Prepared", "EveryDatabase"];

        typeof(Given).Assembly.GetTypes().Where(type => !ofOne.Any(prefix => type.Name.StartsWith(prefix, StringComparison.Ordinal)))
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>().Any()))
            .Where(method => !method.GetCustomAttributes<EveryDatabaseAttribute>().Any() && method.GetParameters().FirstOrDefault()?.ParameterType != typeof(On)
                && !method.Name.StartsWith("Sqlite", StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}: write [Theory, EveryDatabase] and new Given(on)")
            .ShouldBeEmpty();
    }
}
