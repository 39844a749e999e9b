using CztBot.Core;
using CztBot.Core.Members;
using CztBot.Operations;
using CztBot.Storage;

namespace CztBot.Members;

/// <summary>Issues binding codes; they are known only in the moment of issue.</summary>
public sealed class CodeIssuer(Database database, BusinessClock clock)
{
    /// <summary>A new code for each person; what was issued before is void.</summary>
    public async Task<IReadOnlyList<IssuedCode>> IssueAsync(Actor actor, IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        var salt = await database.WriteAsync(actor, BindingStore.SaltAsync, cancellation);
        var until = clock.Today.AddDays(BindingCode.ValidDays);
        var issued = people.Select(person => new IssuedCode(person, BindingCode.Fresh(), until)).ToList();
        // Hashing is slow on purpose and must not hold up others who write.
        var hashes = issued.ConvertAll(one => BindingCode.Hash(one.Code, salt));
        await database.WriteAsync(actor, async work =>
        {
            foreach (var (one, hash) in issued.Zip(hashes)) await BindingStore.IssueAsync(work, one.Person.Id, hash, until);
            return true;
        }, cancellation);
        return issued;
    }
}

/// <summary>A code in the moment of its issue.</summary>
/// <param name="ValidUntil">The last day on which it is good.</param>
public sealed record IssuedCode(Person Person, string Code, DateOnly ValidUntil);
