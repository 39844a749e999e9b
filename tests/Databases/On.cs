namespace CztBot.Tests.Databases;

/// <summary>The databases that a test runs on.</summary>
public enum On
{
    Sqlite,
    Postgres,
}
